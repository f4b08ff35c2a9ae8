/**
 * Where the person was: the last place of each case, and the list's filter, search
 * and scroll.  [UI16]
 *
 * In memory only, so that it goes with the page at the lock. The context's own
 * value serves the app; a test may provide another.
 */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { StreamId } from '../../base/brand.ts'
import { caseHref } from './case-places.ts'
import type { ListView } from './list-cases.ts'

export interface AssessMemory {
  /** The rest of the address, as in `case-places.ts`. */
  readonly places: Map<StreamId, string>
  list: { view: ListView; scrollY: number } | undefined
}

export const createAssessMemory = (): AssessMemory => ({ places: new Map(), list: undefined })

const MemoryContext = createContext(createAssessMemory())
export const AssessMemoryProvider = MemoryContext.Provider

export const useAssessMemory = (): AssessMemory => useContext(MemoryContext)

/** The address of the place at which a case was left: its profile where it was not open yet. */
export const leftHref = ({ places }: AssessMemory, stream: StreamId): string =>
  `${caseHref(stream)}/${places.get(stream) ?? 'profile'}`
