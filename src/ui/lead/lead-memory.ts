/**
 * What a lead chose on the pages about ratings: which cases count and how small a
 * sub-group may be, on all of them at once, and of each board the part of the cases
 * and the place where it was left.  [RA41 UI140 UI141 UI260 UI262]
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

/** Where a board was left. */
export interface BoardPlace {
  scrollY: number
  /** By what they are about: which lists of cases are open. */
  readonly opened: Map<string, string>
  /** The case that was opened from one of them, until the board is there again. */
  left: string | undefined
}

export interface LeadMemory {
  counting: Counting
  /** By edition; of what was not chosen the edition's own holds. */
  readonly least: Map<string, number>
  readonly places: Map<InspectionId, BoardPlace>
  readonly filters: Map<InspectionId, BoardFilter>
}

export const createLeadMemory = (): LeadMemory => ({
  ...{ counting: 'finished', least: new Map(), places: new Map(), filters: new Map() },
})

export const makeBoardPlace = (): BoardPlace => ({
  ...{ scrollY: 0, opened: new Map(), left: undefined },
})

const MemoryContext = createContext(createLeadMemory())
export const useLeadMemory = (): LeadMemory => useContext(MemoryContext)

export function useCounting(): readonly [Counting, (counting: Counting) => void] {
  const memory = useContext(MemoryContext)
  const [counting, setCounting] = useState(memory.counting)
  const choose = (chosen: Counting) => {
    memory.counting = chosen
    setCounting(chosen)
  }
  return [counting, choose]
}

export function useBoardPlace(inspection: InspectionId): BoardPlace {
  const { places } = useContext(MemoryContext)
  const place = places.get(inspection) ?? makeBoardPlace()
  places.set(inspection, place)
  return place
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
