/**
 * The inspection of the address by the edition that its samples are drawn by.
 * [EC17]
 */
import { asSampled } from '../../session/as-sampled.ts'
import { type UsedInspection, useInspection } from './use-inspection.ts'

export function useSampledInspection(): UsedInspection {
  const { inspection, all } = useInspection()
  return { inspection: inspection && asSampled(inspection), all }
}
