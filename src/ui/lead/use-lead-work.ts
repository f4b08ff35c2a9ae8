/**
 * What leads have written besides cases, the evidence and the panel's decisions,
 * following what is written here and what arrives.  [UI140 UI144 UI150]
 */
import { useEffect, useState } from 'preact/hooks'
import type { InspectionId } from '../../base/brand.ts'
import type { Decided } from '../../domain/panel/rate-decided.ts'
import type { DomainOne } from '../../domain/rating/rate.ts'
import { type Evidence, listProposed, readEvidence } from '../../session/evidence.ts'
import type { Inspection } from '../../session/inspections.ts'
import { leadStreamOf, watchStreams } from '../../session/lead-streams.ts'
import { listDecided, type Panel, readPanel } from '../../session/panel.ts'
import type { Session } from '../../session/session.ts'
import { useOpen } from '../shell/app-model.ts'

export interface LeadWork {
  readonly evidence: Evidence
  readonly panel: Panel
  readonly domainOne: DomainOne
  readonly decided: Decided
}

/** By inspection; undefined until all were read once. */
export function useLeadWork(
  inspections: readonly Inspection[],
): ReadonlyMap<InspectionId, LeadWork> | undefined {
  const { session } = useOpen().workspace
  const [work, setWork] = useState<ReadonlyMap<InspectionId, LeadWork>>()
  useEffect(() => {
    const reading = { latest: 0 }
    const read = async () => {
      reading.latest += 1
      const own = reading.latest
      const all = await Promise.all(
        inspections.map(async (one) => [one.id, await readWork(session, one)] as const),
      )
      // A slow reading never takes the place of a later one.
      if (own === reading.latest) setWork(new Map(all))
    }
    void read()
    const streams = inspections.flatMap(({ id }) => [
      leadStreamOf(id, 'evidence'),
      leadStreamOf(id, 'panel'),
    ])
    const stop = watchStreams(session, streams, () => void read())
    return () => {
      reading.latest += 1
      stop()
    }
  }, [session, inspections])
  return work
}

async function readWork(session: Session, inspection: Inspection): Promise<LeadWork> {
  const [evidence, panel] = await Promise.all([
    readEvidence(session, inspection.id),
    readPanel(session, inspection.id),
  ])
  return {
    evidence,
    panel,
    domainOne: listProposed(evidence),
    decided: listDecided(inspection, panel),
  }
}
