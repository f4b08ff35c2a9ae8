/**
 * The inspection of the address, or the only one there is.
 */
import { useLocation } from 'preact-iso'
import type { Inspection } from '../../session/inspections.ts'
import { useOpen } from '../shell/app-model.ts'

export interface UsedInspection {
  /** Undefined while one must be chosen, or where the address names none of this tablet. */
  readonly inspection: Inspection | undefined
  readonly all: readonly Inspection[]
}

export function useInspection(): UsedInspection {
  const { query } = useLocation()
  const known = useOpen().workspace.inspections.value
  const all = [...known.values()]
  const asked = query.inspection
  if (asked !== undefined) return { inspection: all.find(({ id }) => id === asked), all }
  return { inspection: all.length === 1 ? all[0] : undefined, all }
}
