/**
 * One question, a few answers: one tap, 48 px.  [UI11]
 *
 * A radiogroup. The chosen answer is black with a tick, never red or green.
 * Left and right move between the answers without choosing, so that no answer is
 * ever given in passing; space or enter chooses. Tapping the chosen one again
 * changes nothing.
 */
import { Icon } from './Icon.tsx'
import { moveAmongRadios } from './move-among-radios.ts'

export interface SegmentedOption<Id extends string = string> {
  readonly id: Id
  readonly label: string
}

export interface SegmentedProps<Id extends string> {
  readonly options: readonly SegmentedOption<Id>[]
  readonly value: string | undefined
  readonly onChoose: (id: Id) => void
  /** The id of the words that ask the question. */
  readonly labelledBy: string
  readonly describedBy?: string
  readonly id?: string
  /** 'row' joins up to four; 'wrap' lets more of them flow over several lines. */
  readonly layout?: 'row' | 'wrap'
  readonly readOnly?: boolean
  readonly required?: boolean
  readonly invalid?: boolean
}

export function Segmented<Id extends string>(props: SegmentedProps<Id>) {
  const { options, value, onChoose, labelledBy, describedBy, id, readOnly } = props
  const reachable = options.some((option) => option.id === value) ? value : options[0]?.id
  return (
    <div
      class={props.layout === 'wrap' ? 'segmented segmented--wrap' : 'segmented'}
      role="radiogroup"
      id={id}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-readonly={readOnly ? 'true' : undefined}
      aria-required={props.required ? 'true' : undefined}
      aria-invalid={props.invalid ? 'true' : undefined}
      onKeyDown={moveAmongRadios}
    >
      {options.map((option) => (
        // Buttons and not radio inputs: browsers keep the state of inputs in their
        // session files, and inputs choose with the arrow keys.
        // biome-ignore lint/a11y/useSemanticElements: see above
        <button
          key={option.id}
          type="button"
          role="radio"
          class="segmented__answer"
          data-answer={option.id}
          aria-checked={option.id === value ? 'true' : 'false'}
          aria-disabled={readOnly ? 'true' : undefined}
          tabIndex={option.id === reachable ? 0 : -1}
          onClick={readOnly ? undefined : () => onChoose(option.id)}
        >
          <Icon name="tick" />
          <span>{option.label}</span>
        </button>
      ))}
    </div>
  )
}
