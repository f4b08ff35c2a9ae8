/**
 * What a lead chose on the pages about ratings: which cases count, on all of them
 * at once, and the part of the cases that each board shows.  [RA41 UI140 UI141]
 *
 * A choice that fell back on the next page would show other figures than those
 * that the lead had just looked at. In memory only: it goes with the page at the
 * lock, and names a case no more than the page does.
 */
import { createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'
import type { InspectionId } from '../../base/brand.ts'
import type { Counting } from '../../domain/rating/count-cases.ts'
import type { BoardFilter } from '../../session/board-filter.ts'

export interface LeadMemory {
  counting: Counting
  readonly filters: Map<InspectionId, BoardFilter>
}

export const createLeadMemory = (): LeadMemory => ({ counting: 'finished', filters: new Map() })

const MemoryContext = createContext(createLeadMemory())

export function useCounting(): readonly [Counting, (counting: Counting) => void] {
  const memory = useContext(MemoryContext)
  const [counting, setCounting] = useState(memory.counting)
  const choose = (chosen: Counting) => {
    memory.counting = chosen
    setCounting(chosen)
  }
  return [counting, choose]
}

export function useBoardFilter(
  inspection: InspectionId,
): readonly [BoardFilter, (filter: BoardFilter) => void] {
  const { filters } = useContext(MemoryContext)
  const [filter, setFilter] = useState(filters.get(inspection) ?? {})
  const choose = (chosen: BoardFilter) => {
    filters.set(inspection, chosen)
    setFilter(chosen)
  }
  return [filter, choose]
}
