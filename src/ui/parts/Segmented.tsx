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
import { effect } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Bound } from './bound.ts'
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
  const group = useRef<HTMLDivElement>(null)
  const chosen = useBound(value)
  // One effect for the group: a signal for each attribute of each answer took as
  // long to make as its buttons. In the same frame, which `useSignalEffect` is not.
  useLayoutEffect(
    () => effect(() => show(group.current, indexOf(options, chosen.value))),
    [options, chosen],
  )
  const at = indexOf(options, chosen.peek())
  return (
    <div
      class={props.layout === 'wrap' ? 'segmented segmented--wrap' : 'segmented'}
      role="radiogroup"
      ref={group}
      id={id}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-readonly={readOnly ? 'true' : undefined}
      aria-required={props.required ? 'true' : undefined}
      aria-invalid={props.invalid ? 'true' : undefined}
      onKeyDown={moveAmongRadios}
    >
      {options.map((option, index) => {
        const { checked, tabIndex } = lookOf(index, at)
        return (
          // Buttons and not radio inputs: browsers keep the state of inputs in their
          // session files, and inputs choose with the arrow keys.
          // biome-ignore lint/a11y/useSemanticElements: see above
          <button
            key={option.id}
            type="button"
            role="radio"
            class="segmented__answer"
            data-answer={option.id}
            aria-checked={checked}
            aria-disabled={readOnly ? 'true' : undefined}
            tabIndex={tabIndex}
            onClick={readOnly ? undefined : () => onChoose(option.id)}
          >
            {option.label}
          </button>
        )
      })}
    </div>
  )
}

function show(group: HTMLElement | null, at: number): void {
  for (const [index, answer] of [...(group?.children ?? [])].entries()) {
    const { checked, tabIndex } = lookOf(index, at)
    if (answer.getAttribute('aria-checked') === checked) continue
    answer.setAttribute('aria-checked', checked)
    answer.setAttribute('tabindex', String(tabIndex))
  }
}

const indexOf = (options: readonly SegmentedOption[], chosen: string | undefined): number =>
  options.findIndex(({ id }) => id === chosen)

/** The Tab key reaches the chosen answer, or the first where none is chosen. */
const lookOf = (index: number, at: number) => ({
  checked: index === at ? ('true' as const) : ('false' as const),
  tabIndex: index === Math.max(at, 0) ? 0 : -1,
})
