/**
 * The decisions of every inspection on this tablet, the latest first.  [UI146 PA8]
 */
import { useMemo } from 'preact/hooks'
import { useOpen } from '../../shell/app-model.ts'
import { useLeadWork } from '../use-lead-work.ts'
import type { EarlierDecision } from './panel-view.ts'

export function useEarlier(): readonly EarlierDecision[] {
  const known = useOpen().workspace.inspections.value
  const inspections = useMemo(() => [...known.values()], [known])
  const work = useLeadWork(inspections)
  return useMemo(
    () =>
      inspections
        .flatMap((inspection) =>
          [...(work?.get(inspection.id)?.panel.decisions.values() ?? [])].map((decision) => ({
            ...decision,
            inspection,
          })),
        )
        .toSorted((a, b) => b.at.localeCompare(a.at)),
    [inspections, work],
  )
}
