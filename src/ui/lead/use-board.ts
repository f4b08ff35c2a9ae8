/**
 * The board of an inspection on screen: made anew as cases, evidence and
 * decisions arrive.  [UI33 UI140]
 */
import { useMemo } from 'preact/hooks'
import type { Result } from '../../base/result.ts'
import type { Counting } from '../../domain/rating/count-cases.ts'
import { type Board, makeBoard, type NoBoard } from '../../session/board.ts'
import type { BoardFilter } from '../../session/board-filter.ts'
import type { Inspection } from '../../session/inspections.ts'
import { useOpen } from '../shell/app-model.ts'
import { type LeadWork, useLeadWork } from './use-lead-work.ts'

export interface UsedBoard {
  readonly board: Result<Board, NoBoard>
  /** Undefined until it was read once. */
  readonly work: LeadWork | undefined
}

export interface BoardChoice {
  readonly count: Counting
  readonly filter?: BoardFilter
}

export function useBoard(
  inspection: Inspection,
  { count, filter = WHOLE }: BoardChoice,
): UsedBoard {
  const lines = useOpen().workspace.lines.value
  const inspections = useMemo(() => [inspection], [inspection])
  const work = useLeadWork(inspections)?.get(inspection.id)
  const board = useMemo(
    () =>
      makeBoard(inspection, lines.values(), {
        count,
        filter,
        ...(work && { domainOne: work.domainOne, decided: work.decided }),
      }),
    [inspection, lines, count, filter, work],
  )
  return { board, work }
}

const WHOLE: BoardFilter = {}
