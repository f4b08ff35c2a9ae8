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

export function CaseBox({ row: { stream, line }, state }: CaseBoxProps) {
  return (
    <label class="checkbox">
      <input
        type="checkbox"
        autocomplete="off"
        checked={state.chosen.has(stream)}
        onChange={({ currentTarget }) => state.choose([stream], currentTarget.checked)}
      />
      <span>{line ? (line.reference ?? words.noName) : words.notHere}</span>
    </label>
  )
}
