/**
 * The box that chooses a case, with the case's reference as its label.
 */
import { allocationWords } from '../../words/allocation.ts'
import type { AllocationRow } from './list-allocation.ts'
import type { AllocationState } from './use-allocation.ts'

const words = allocationWords.list

export interface CaseBoxProps {
  readonly row: AllocationRow
  readonly state: AllocationState
}

/** As long as this a reference stays on one line: "CR-13" is looked for as one word. */
const ONE_LINE = 16

export function CaseBox({ row: { stream, line }, state }: CaseBoxProps) {
  const reference = line ? (line.reference ?? words.noName) : words.notHere
  return (
    <label class="checkbox">
      <input
        type="checkbox"
        autocomplete="off"
        checked={state.chosen.has(stream)}
        onChange={({ currentTarget }) => state.choose([stream], currentTarget.checked)}
      />
      <span class={reference.length <= ONE_LINE ? 'case-reference' : undefined}>{reference}</span>
    </label>
  )
}
