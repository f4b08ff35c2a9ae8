/**
 * What a list may hold, and a sample of it to start from.  [UI9]
 */
import type { Edition } from '../../domain/edition/edition.ts'
import { Details } from '../parts/Details.tsx'
import { Table } from '../parts/Table.tsx'
import { newWords } from '../words/setup.ts'
import { DownloadText } from './DownloadText.tsx'
import { listColumns, makeSampleList } from './sample-list.ts'

const words = newWords.columns

export interface ColumnsHelpProps {
  readonly edition: Edition
  readonly providerType: string
}

export function ColumnsHelp({ edition, providerType }: ColumnsHelpProps) {
  return (
    <Details summary={words.summary}>
      <div class="stack">
        <p>{words.body}</p>
        <DownloadText fileName={words.sampleName} text={makeSampleList(edition, providerType)}>
          {words.sample}
        </DownloadText>
        <Table
          caption={words.caption}
          captionHidden
          columns={[{ header: words.column }, { header: words.what }, { header: words.needed }]}
          rows={listColumns(edition, providerType).map(({ name, what, isNeeded }) => ({
            key: name,
            cells: [<code key="name">{name}</code>, what, isNeeded ? words.yes : words.no],
          }))}
        />
      </div>
    </Details>
  )
}
