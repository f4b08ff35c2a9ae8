/**
 * Rows that end before the headings do: no fault, but a broken line looks like
 * one of them, so each is named.  [UI60 SA71]
 */
import { Details } from '../../parts/Details.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { withCommas } from '../../words/common.ts'
import { importWords } from '../../words/import.ts'
import { FirstRows } from './FirstRows.tsx'
import type { ImportModel } from './import-model.ts'
import type { ResultStep } from './import-step.ts'
import { RowsFile } from './RowsFile.tsx'

const words = importWords.result.short
const HEADINGS = [
  importWords.result.row,
  importWords.result.preview.reference,
  words.last,
  words.cells,
  words.headings,
]

export interface ShortRowsProps {
  readonly model: ImportModel
  readonly step: ResultStep
}

export function ShortRows({ model, step }: ShortRowsProps) {
  const { short, shortCount } = step.verdict
  return (
    <section class="import-part" aria-label={words.title(shortCount)}>
      <Notice kind="warning" title={words.title(shortCount)}>
        <p>{words.body}</p>
      </Notice>
      <Details summary={words.show}>
        <FirstRows
          caption={words.caption}
          count={shortCount}
          columns={HEADINGS.map((header, at) => ({ header, numeric: at === 0 || at > 2 }))}
          rows={short.map(({ row, reference, last, cells, headings }) => ({
            key: String(row),
            cells: [withCommas(row), reference, last, cells, headings],
          }))}
        />
      </Details>
      <RowsFile
        model={model}
        step={step}
        headings={HEADINGS}
        of={{ kind: 'short' }}
        words={words}
      />
    </section>
  )
}
