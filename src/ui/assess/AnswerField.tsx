/**
 * The answers to one question, as one register: choose, or choose between two
 * that differ.  [UI2 UI14]
 *
 * Subscribes to that register alone: the only thing in a row that a tap repaints
 * besides its mark.
 */
import type { Option } from '../../domain/edition/form.ts'
import { Segmented } from '../parts/Segmented.tsx'
import { answersToLayout } from './answer-layout.ts'
import { ConflictChoice } from './ConflictChoice.tsx'
import { useRegisters } from './case-screen.ts'

export interface AnswerFieldProps {
  readonly path: string
  readonly options: readonly Option[]
  readonly labelledBy: string
  readonly describedBy?: string
  /** Where it stands in its row; with `--differs` while there is a choice to make. */
  readonly slot: string
  /** What follows from a choice that a person has made here. */
  readonly onChosen?: () => void
}

export function AnswerField(props: AnswerFieldProps) {
  const { path, options, labelledBy, describedBy, slot } = props
  const { open, answer, isConflict, canWrite, marked } = useRegisters()
  if (isConflict(path).value) {
    const toLabel = (value: string) => options.find(({ id }) => id === value)?.label ?? value
    return (
      <div class={`${slot} ${slot}--differs`}>
        <ConflictChoice path={path} toLabel={toLabel} />
      </div>
    )
  }
  return (
    <div class={slot}>
      <Segmented
        options={options}
        value={answer(path)}
        onChoose={(id) => {
          marked.value = path
          open.change(path, id)
          props.onChosen?.()
        }}
        labelledBy={labelledBy}
        {...(describedBy !== undefined && { describedBy })}
        layout={answersToLayout(options)}
        readOnly={!canWrite.value}
      />
    </div>
  )
}
