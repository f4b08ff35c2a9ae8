/**
 * How many rows there were and what became of them.  [UI60]
 */
import type { ImportForm } from '../../../domain/sampling/import/import-form.ts'
import type { ListVerdict } from '../../../session/import/list-messages.ts'
import { withCommas } from '../../words/common.ts'
import { importWords } from '../../words/import.ts'

const words = importWords.result

export interface ResultCountsProps {
  readonly form: ImportForm
  readonly verdict: ListVerdict
}

export function ResultCounts({ form, verdict: { counts, blanks } }: ResultCountsProps) {
  const shown = (['rows', 'kept', 'outside', 'repeats', 'bad'] as const).filter(
    (name) => name === 'rows' || name === 'kept' || counts[name] > 0,
  )
  const labelOf = (field: string) => form.fields.find(({ id }) => id === field)?.label ?? field
  const blank = blanks
    .filter(({ count }) => count > 0)
    .map(({ field, count }) => words.blank(labelOf(field), count))
  return (
    <>
      <dl class="import-counts" aria-label={words.counts.title}>
        {shown.map((name) => (
          <div key={name} class={`import-counts__one import-counts__one--${name}`}>
            <dt>{words.counts[name]}</dt>
            <dd class="tabular">{withCommas(counts[name])}</dd>
          </div>
        ))}
      </dl>
      {blank.length > 0 && <p class="prose muted">{words.blanks(blank.join(', '))}</p>}
    </>
  )
}
