/**
 * The figures of a board: cases, ratings, key questions, assessors. Of a part of
 * the cases there are no ratings, and that is said.  [UI33 UI140 UI141]
 */
import type { Edition } from '../../domain/edition/edition.ts'
import type { Board } from '../../session/board.ts'
import { type BoardFilter, isWhole } from '../../session/board-filter.ts'
import type { Inspection } from '../../session/inspections.ts'
import { Notice } from '../parts/Notice.tsx'
import { filterWords } from '../words/board.ts'
import { AssessorTable } from './AssessorTable.tsx'
import { BoardCases } from './BoardCases.tsx'
import { basisToWords } from './basis-to-words.ts'
import { BoardPlaceContext, useComeBack } from './board-place.ts'
import { Caveats } from './Caveats.tsx'
import { Legend } from './Legend.tsx'
import { useBoardPlace } from './lead-memory.ts'
import { OverallBox } from './OverallBox.tsx'
import { RatingsTable } from './RatingsTable.tsx'
import { StandardSection } from './StandardSection.tsx'

export interface BoardFiguresProps {
  readonly inspection: Inspection
  readonly edition: Edition
  readonly board: Board
  readonly filter: BoardFilter
}

export function BoardFigures({ inspection, edition, board, filter }: BoardFiguresProps) {
  const { standards, cases, assessors, caveats, counting } = board
  const basis = basisToWords(inspection, counting, filter)
  const whole = isWhole(filter)
  const boundaries = edition.rating.keyQuestionBands
    .map(({ from }) => from)
    .filter((from) => from > 0)
  const place = useBoardPlace(inspection.id)
  useComeBack(place)
  return (
    <BoardPlaceContext.Provider value={place}>
      {!whole && <Notice kind="warning">{filterWords.notRatings}</Notice>}
      <BoardCases cases={cases} total={countCases(inspection, board, whole)} />
      {whole && <OverallBox board={board} basis={basis} />}
      {whole && <RatingsTable inspection={inspection.id} board={board} basis={basis} />}
      <Legend />
      {standards
        .filter(({ basis: on }) => on === 'cases')
        .map((standard) => (
          <StandardSection
            key={standard.id}
            standard={standard}
            boundaries={boundaries}
            basis={basis}
            confidence={edition.sampling.confidence}
            isPart={!whole}
          />
        ))}
      <AssessorTable inspection={inspection} assessors={assessors} />
      {whole && <Caveats caveats={caveats} />}
    </BoardPlaceContext.Provider>
  )
}

function countCases({ assessors }: Inspection, { cases }: Board, whole: boolean): number {
  if (whole) return assessors.size
  const { finished, judged, begun, notBegun } = cases
  return [finished, judged, begun, notBegun].reduce((sum, { length }) => sum + length, 0)
}
