/**
 * One question, a few answers: one tap, 48 px.  [UI11]
 *
 * A radiogroup. The chosen answer is black with a tick, never red or green.
 * Left and right move between the answers without choosing, so that no answer is
 * ever given in passing; space or enter chooses. Tapping the chosen one again
 * changes nothing.
 *
 * The value may be a signal: then a tap writes the attributes of two buttons and
 * draws nothing again.
 */
import { type ReadonlySignal, useComputed } from '@preact/signals'
import type { Bound } from './bound.ts'
import { Icon } from './Icon.tsx'
import { moveAmongRadios } from './move-among-radios.ts'
import { useBound } from './use-bound.ts'

export interface SegmentedOption<Id extends string = string> {
  readonly id: Id
  readonly label: string
}

export interface SegmentedProps<Id extends string> {
  readonly options: readonly SegmentedOption<Id>[]
  readonly value: Bound<string | undefined>
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
  const chosen = useBound(value)
  const reachable = useComputed(() =>
    options.some((option) => option.id === chosen.value) ? chosen.value : options[0]?.id,
  )
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
        <Answer
          key={option.id}
          option={option}
          chosen={chosen}
          reachable={reachable}
          readOnly={readOnly === true}
          onChoose={onChoose}
        />
      ))}
    </div>
  )
}

interface AnswerProps<Id extends string> {
  readonly option: SegmentedOption<Id>
  readonly chosen: ReadonlySignal<string | undefined>
  /** The one that the Tab key reaches. */
  readonly reachable: ReadonlySignal<string | undefined>
  readonly readOnly: boolean
  readonly onChoose: (id: Id) => void
}

function Answer<Id extends string>({ option, chosen, reachable, ...more }: AnswerProps<Id>) {
  const { readOnly, onChoose } = more
  const isChecked = useComputed(() => (option.id === chosen.value ? 'true' : 'false'))
  const tabIndex = useComputed(() => (option.id === reachable.value ? 0 : -1))
  return (
    // Buttons and not radio inputs: browsers keep the state of inputs in their
    // session files, and inputs choose with the arrow keys.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <button
      type="button"
      role="radio"
      class="segmented__answer"
      data-answer={option.id}
      aria-checked={isChecked}
      aria-disabled={readOnly ? 'true' : undefined}
      tabIndex={tabIndex}
      onClick={readOnly ? undefined : () => onChoose(option.id)}
    >
      <Icon name="tick" />
      <span>{option.label}</span>
    </button>
  )
}
