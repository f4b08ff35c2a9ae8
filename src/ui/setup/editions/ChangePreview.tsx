/**
 * What a new version would do: row by row, and to how many cases.  [UI96 EC14]
 */
import type { Edition } from '../../../domain/edition/edition.ts'
import type { EditionPreview, PreviewedRow } from '../../../session/preview-edition.ts'
import { Notice } from '../../parts/Notice.tsx'
import { Table } from '../../parts/Table.tsx'
import { withCommas } from '../../words/common.ts'
import { changeWords as words } from '../../words/editions.ts'

export interface ChangePreviewProps {
  readonly preview: EditionPreview
  readonly next: Edition
}

export function ChangePreview({ preview, next }: ChangePreviewProps) {
  const { faults, rows, cases } = preview
  if (faults.length > 0) {
    return (
      <Notice kind="error" title={words.cannot} urgent>
        <p>{words.cannotBody}</p>
        <ul>
          {faults.map(({ path, message }) => (
            <li key={`${path}${message}`}>{message}</li>
          ))}
        </ul>
      </Notice>
    )
  }
  const kinds = new Set<string>(rows.map(({ kind }) => kind))
  return (
    <section class="stack" aria-labelledby="preview-title">
      <h2 id="preview-title">{words.preview}</h2>
      <Notice>
        <ul>
          <li>{words.counts(cases.touched, cases.here)}</li>
          {cases.finishedOpen > 0 && <li>{words.finished(cases.finishedOpen)}</li>}
          {cases.notHere > 0 && <li>{words.notHere(cases.notHere)}</li>}
          {kinds.has('moved') && <li>{words.notices.moved}</li>}
          {(kinds.has('split') || kinds.has('merged')) && <li>{words.notices.split}</li>}
          {kinds.has('retired') && <li>{words.notices.retired}</li>}
        </ul>
      </Notice>
      {rows.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          columns={[
            { header: words.kind },
            { header: words.about },
            { header: words.from },
            { header: words.to },
            { header: words.cases, numeric: true },
          ]}
          rows={rows.map((row, index) => ({
            key: String(index),
            cells: [
              words.kinds[row.kind],
              scopeToWords(row, next),
              <Parts key="from" parts={row.from} />,
              <Parts key="to" parts={row.to} />,
              row.from.length > 0 ? withCommas(row.cases) : '',
            ],
          }))}
        />
      )}
    </section>
  )
}

function scopeToWords({ scope }: PreviewedRow, { profile }: Edition): string {
  if (scope === 'question' || scope === 'field' || scope === 'factor') return words.scopes[scope]
  const field = scope.slice('option/'.length)
  return words.optionOf(profile[field]?.label ?? field)
}

function Parts({ parts }: { parts: PreviewedRow['from'] }) {
  return (
    <ul class="plain-list">
      {parts.map(({ id, words: text }) => (
        <li key={id}>
          <code>{id}</code> {text}
        </li>
      ))}
    </ul>
  )
}
