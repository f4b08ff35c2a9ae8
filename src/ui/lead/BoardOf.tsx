/**
 * One inspection's board, with the reader's choice of which cases count, and of
 * a part of them.  [UI33 UI140 UI141]
 */
import type { Inspection } from '../../session/inspections.ts'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { UndecidedNotice } from '../setup/samples/UndecidedNotice.tsx'
import { useOpen } from '../shell/app-model.ts'
import { canSetUp } from '../shell/roles.ts'
import { ratingsWords } from '../words/board.ts'
import { boardWords as words } from '../words/lead.ts'
import { BoardFigures } from './BoardFigures.tsx'
import { BoardFilters } from './BoardFilters.tsx'
import { LeadPage } from './LeadPage.tsx'
import { useBoardFilter, useCounting } from './lead-memory.ts'
import { useBoard } from './use-board.ts'

export function BoardOf({ inspection }: { inspection: Inspection }) {
  const { session } = useOpen().workspace
  const [count, setCount] = useCounting()
  const [filter, setFilter] = useBoardFilter(inspection.id)
  const { board, work } = useBoard(inspection, { count, filter })
  const { edition } = inspection
  if (!board.ok || !edition) {
    return (
      <Page title={words.title}>
        <Notice kind="warning">
          {words.unknown[board.ok ? 'unknown-edition' : board.error.kind]}
        </Notice>
      </Page>
    )
  }
  return (
    <LeadPage title={words.title} inspection={inspection} counting={{ count, onChoose: setCount }}>
      <UndecidedNotice inspection={inspection} canDecide={canSetUp(session)} />
      <BoardFilters
        inspection={inspection}
        edition={edition}
        filter={filter}
        onFilter={setFilter}
      />
      {work ? (
        <BoardFigures
          inspection={inspection}
          edition={edition}
          board={board.value}
          filter={filter}
        />
      ) : (
        <p aria-busy="true">{ratingsWords.reading}</p>
      )}
    </LeadPage>
  )
}
