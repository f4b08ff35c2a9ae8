/**
 * The officer of a case; beside the first of their cases a button that chooses
 * all of them: one officer is interviewed by one assessor.  [UI9]
 */
import type { StreamId } from '../../../base/brand.ts'
import { Button } from '../../parts/Button.tsx'
import { allocationWords } from '../../words/allocation.ts'

const words = allocationWords.list

export interface OfficerCellProps {
  readonly officer: string | undefined
  readonly stream: StreamId
  readonly byOfficer: ReadonlyMap<string, readonly StreamId[]>
  readonly onChoose: (streams: readonly StreamId[]) => void
}

export function OfficerCell({ officer, stream, byOfficer, onChoose }: OfficerCellProps) {
  if (officer === undefined) return null
  const streams = byOfficer.get(officer) ?? []
  const isFirst = streams.length > 1 && streams[0] === stream
  return (
    <span class="officer-cell">
      {officer}
      {isFirst && (
        <Button
          kind="quiet"
          label={words.officerAllLabel(streams.length, officer)}
          onClick={() => onChoose(streams)}
        >
          {words.officerAll(streams.length)}
        </Button>
      )}
    </span>
  )
}
