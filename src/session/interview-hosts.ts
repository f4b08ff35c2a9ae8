/**
 * In which case an interview is found: all cases of an officer share it, and it is
 * read once, in the one of lowest id among those of this tablet.  [SR2]
 */
import type { InspectionId, StreamId } from '../base/brand.ts'
import type { CaseLine } from './case-line.ts'
import type { Inspection } from './inspections.ts'

/** By case: the interview that is read along with it. */
export function listInterviewHosts(
  lines: Iterable<Pick<CaseLine, 'stream' | 'inspection'>>,
  inspections: ReadonlyMap<InspectionId, Pick<Inspection, 'interviews'>>,
): ReadonlyMap<StreamId, StreamId> {
  const hosts = new Map<StreamId, StreamId>()
  for (const { stream, inspection } of lines) {
    const interview = inspections.get(inspection)?.interviews.get(stream)
    const host = interview && hosts.get(interview)
    if (interview && (host === undefined || stream < host)) hosts.set(interview, stream)
  }
  return new Map([...hosts].map(([interview, host]) => [host, interview]))
}
