/**
 * One column of a list. Where it says who somebody is, its examples are masked and
 * it is said why it is left out.  [UI58 SA42]
 */
import type { ColumnUse } from '../../../domain/sampling/import/column-use.ts'
import type { ShownColumn } from '../../../session/import/list-messages.ts'
import { Select } from '../../parts/Select.tsx'
import { importWords } from '../../words/import.ts'
import type { LabelOfUse } from './use-labels.ts'

const words = importWords.columns

export interface ColumnRowProps {
  readonly at: number
  readonly column: ShownColumn
  readonly use: ColumnUse
  readonly labelOf: LabelOfUse
  readonly isWrong: boolean
  readonly onChoose: (use: ColumnUse) => void
}

export function ColumnRow({ at, column, use, labelOf, isWrong, onChoose }: ColumnRowProps) {
  const { heading, examples, personal, uses } = column
  const name = heading === '' ? words.noHeading(at + 1) : heading
  const choose = (word: string) => {
    const chosen = uses.find((one) => one === word)
    if (chosen) onChoose(chosen)
  }
  return (
    <li class={use === 'leave-out' ? 'import-column import-column--out' : 'import-column'}>
      <p class="import-column__heading">{name}</p>
      <p class="import-column__examples muted">
        {examples.length > 0 ? examples.join(' · ') : words.empty}
      </p>
      <div class="import-column__use">
        <Select
          id={`import-column-${at}`}
          label={words.what(name)}
          labelHidden
          options={uses.map((one) => ({ id: one, label: labelOf(one) }))}
          value={use}
          onChoose={choose}
          error={isWrong ? words.what(name) : undefined}
        />
      </div>
      {personal && (
        <p class="import-column__why">
          {words.looks(words.refused[personal.kind], personal.by)}{' '}
          {uses.includes('reference') ? words.asReference : words.leftOut}
        </p>
      )}
    </li>
  )
}
