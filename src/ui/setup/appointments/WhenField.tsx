/**
 * A day or a time, with the platform's own chooser.  [UI22 UI68]
 *
 * The browser neither stores nor completes it. Its value is always as 2019-03-25
 * or 09:30, however the tablet shows it; what is half typed is empty.
 */
import { FieldFrame, fieldIds } from '../../parts/FieldFrame.tsx'
import { quietField } from '../../parts/quiet-field.ts'

export interface WhenFieldProps {
  readonly id: string
  readonly type: 'date' | 'time'
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly error?: string | undefined
}

export function WhenField(props: WhenFieldProps) {
  const { id, type, value, onInput } = props
  return (
    <FieldFrame {...props}>
      <input
        {...quietField}
        id={id}
        type={type}
        class="input input--when"
        value={value}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={fieldIds(props)}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </FieldFrame>
  )
}
