/**
 * What people decided on inspections besides their cases, as a report takes it:
 * proposed ratings on evidence and the panel's decisions.  [TB11 UI169]
 *
 * Where two people differ neither counts, here as on the board.
 */
import { useMemo } from 'preact/hooks'
import type { InspectionId } from '../../base/brand.ts'
import type { PanelDecision } from '../../domain/archive/source-to-rows.ts'
import type { Inspection } from '../../session/inspections.ts'
import type { Decided } from '../../session/report/report-source.ts'
import { type LeadWork, useLeadWork } from '../lead/use-lead-work.ts'

/** Undefined until all was read once. */
export function useDecided(
  inspections: readonly Inspection[],
): ReadonlyMap<InspectionId, Decided> | undefined {
  const work = useLeadWork(inspections)
  return useMemo(
    () => work && new Map([...work].map(([id, one]) => [id, toDecided(one)] as const)),
    [work],
  )
}

const toDecided = ({ domainOne, panel, decided }: LeadWork): Decided => ({
  domainOne,
  panel: [...panel.decisions.values()]
    .filter(({ keyQuestion }) => decided.has(keyQuestion))
    .map(
      ({ keyQuestion, from, to, reason, panel: who, at: when, byRule }): PanelDecision => ({
        ...{ keyQuestion, from, to, reason },
        ...{ who, when, onAgenda: byRule },
      }),
    ),
})
