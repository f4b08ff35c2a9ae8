/**
 * One choice from a long list: the platform's own, with a label above.
 */
import { FieldFrame, fieldIds } from './FieldFrame.tsx'
import type { SegmentedOption } from './Segmented.tsx'

export interface SelectProps {
  readonly id: string
  readonly label: string
  readonly options: readonly SegmentedOption[]
  readonly value: string | undefined
  readonly onChoose: (id: string) => void
  /** The words of the choice that chooses nothing; without it there is none. */
  readonly none?: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly labelHidden?: boolean
  readonly disabled?: boolean
}

export function Select(props: SelectProps) {
  const { id, options, value, onChoose, none } = props
  return (
    <FieldFrame {...props}>
      <select
        id={id}
        class="select"
        autocomplete="off"
        disabled={props.disabled}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={fieldIds(props)}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
