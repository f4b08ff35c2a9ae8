/**
 * One word of a list, how often it stands there, and what it means.  [UI59]
 */
import type { ImportField } from '../../../domain/sampling/import/import-form.ts'
import type { UnknownValue } from '../../../domain/sampling/import/list-values.ts'
import { Select } from '../../parts/Select.tsx'
import { withCommas } from '../../words/common.ts'
import { importWords } from '../../words/import.ts'
import { type ValueChoice, valueId } from './import-step.ts'

const words = importWords.values
const BLANK = ':blank'
const FAULT = ':fault'

export interface ValueRowProps {
  readonly value: UnknownValue
  readonly field: ImportField
  readonly choice: ValueChoice | undefined
  readonly isMissing: boolean
  readonly onChoose: (choice: ValueChoice | undefined) => void
}

export function ValueRow({ value, field, choice, isMissing, onChoose }: ValueRowProps) {
  const { found, count, rows, suggestion } = value
  const labelOf = (id: string) => field.options.find((option) => option.id === id)?.label ?? id
  const among =
    suggestion.kind === 'among'
      ? words.among(suggestion.options.map(labelOf).join(', '))
      : undefined
  const ask = words.what(found, field.label)
  return (
    <li class="import-value">
      <p class="import-value__found">{found}</p>
      <p class="import-value__rows muted">{words.rows(count, rows.map(withCommas).join('; '))}</p>
      <div class="import-value__means">
        <Select
          id={`import-value-${valueId(value)}`}
          label={ask}
          labelHidden
          none={words.choose}
          options={[
            ...field.options,
            { id: BLANK, label: words.blank },
            { id: FAULT, label: words.fault },
          ]}
          value={choiceToId(choice)}
          onChoose={(id) => onChoose(idToChoice(id))}
          hint={among}
          error={isMissing ? ask : undefined}
        />
      </div>
    </li>
  )
}

function choiceToId(choice: ValueChoice | undefined): string | undefined {
  if (choice?.kind === 'fault') return FAULT
  return choice && (choice.option ?? BLANK)
}

function idToChoice(id: string): ValueChoice | undefined {
  if (id === '') return undefined
  if (id === FAULT) return { kind: 'fault' }
  return { kind: 'means', option: id === BLANK ? null : id }
}
