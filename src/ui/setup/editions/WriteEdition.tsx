/**
 * How somebody writes an edition of their own: the schema, and what the rows of
 * the CSV form hold.  [UI95 EP2 EP6]
 */
import { useMemo } from 'preact/hooks'
import { ROW_KINDS } from '../../../domain/edition/pack/csv-form.ts'
import { makeEditionSchema } from '../../../domain/edition/pack/make-json-schema.ts'
import { Details } from '../../parts/Details.tsx'
import { Table } from '../../parts/Table.tsx'
import { editionsWords } from '../../words/editions.ts'
import { DownloadText } from '../DownloadText.tsx'

const words = editionsWords.write

export function WriteEdition() {
  const schema = useMemo(() => JSON.stringify(makeEditionSchema(), null, 2), [])
  return (
    <section class="stack" aria-labelledby="write-title">
      <h2 id="write-title">{words.title}</h2>
      <p>{words.lead}</p>
      <DownloadText fileName={words.schemaName} text={schema} type="application/schema+json">
        {words.schema}
      </DownloadText>
      <Details summary={words.rows}>
        <Table
          caption={words.caption}
          captionHidden
          columns={[{ header: words.what }, { header: words.columns }]}
          rows={Object.entries(ROW_KINDS).map(([what, columns]) => ({
            key: what,
            cells: [
              <code key="what">{what}</code>,
              <ul key="columns" class="plain-list">
                {Object.entries(columns).map(([column, meaning]) => (
                  <li key={column}>
                    <code>{column}</code> {meaning}
                  </li>
                ))}
              </ul>,
            ],
          }))}
        />
      </Details>
    </section>
  )
}
