/**
 * The ratings of all inspections of this tablet, side by side.  [UI154 RA25]
 */
import { useMemo } from 'preact/hooks'
import type { Counting } from '../../domain/rating/count-cases.ts'
import { makeBoard } from '../../session/board.ts'
import { makeRatingsTables } from '../../session/ratings-table.ts'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { useInspection } from '../setup/use-inspection.ts'
import { useOpen } from '../shell/app-model.ts'
import { basisWords, leadNavWords, ratingsWords as words } from '../words/board.ts'
import { Basis } from './Basis.tsx'
import { CountingChoice } from './CountingChoice.tsx'
import { LeadNav } from './LeadNav.tsx'
import { useCounting } from './lead-memory.ts'
import { RatingsOf } from './RatingsOf.tsx'
import { useLeadWork } from './use-lead-work.ts'

export function RatingsPage() {
  const [count, setCount] = useCounting()
  const { inspection } = useInspection()
  const { tables, missing, isRead } = useRatings(count)
  return (
    <Page
      title={words.title}
      width="wide"
      back={BACK}
      aside={<CountingChoice count={count} onChoose={setCount} />}
    >
      {inspection && <LeadNav inspection={inspection.id} />}
      <p class="prose">{words.lead}</p>
      {!isRead && <p aria-busy="true">{words.reading}</p>}
      {isRead && tables.length === 0 && missing.length === 0 && <p>{words.none}</p>}
      {missing.length > 0 && <Notice kind="warning">{words.missing(missing)}</Notice>}
      {tables.length > 0 && <Basis basis={basisWords.line([basisWords[count]])} />}
      {tables.map((table) => (
        <RatingsOf key={table.edition.id} table={table} />
      ))}
    </Page>
  )
}

const BACK = { href: '/board', text: leadNavWords.board }

function useRatings(count: Counting) {
  const { inspections: known, lines: read } = useOpen().workspace
  const inspections = useMemo(() => [...known.value.values()], [known.value])
  const work = useLeadWork(inspections)
  const lines = read.value
  return useMemo(() => {
    // Without what leads wrote a standard would be said to have no rating that has one.
    if (!work) return { tables: [], missing: [], isRead: false }
    const missing: string[] = []
    const rated = inspections.flatMap((inspection) => {
      const { edition } = inspection
      const { domainOne = {}, decided = new Map() } = work.get(inspection.id) ?? {}
      const board = makeBoard(inspection, lines.values(), { count, domainOne, decided })
      if (board.ok && edition) return [{ inspection, edition, board: board.value }]
      missing.push(inspection.title)
      return []
    })
    return { tables: makeRatingsTables(rated), missing, isRead: true }
  }, [inspections, lines, work, count])
}
