/**
 * Opens cases one after another, as a tap on each would: decrypts, verifies,
 * folds, and lays out its form.  [RT8]
 *
 * "It opens" is said of a case that was opened just now and of no other. One
 * that does not open is named with its reason and holds up nothing.
 */
import type { InspectionId, StreamId } from '../base/brand.ts'
import { paths } from '../domain/assessment/paths.ts'
import { readProgress } from '../domain/assessment/progress.ts'
import { readRegister, type StreamState } from '../ops/fold.ts'
import { formOf } from './case-list.ts'
import type { Inspection } from './inspections.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'

export interface CaseToOpen {
  readonly stream: StreamId
  readonly inspection: InspectionId
}

export type CaseNotOpened =
  | 'key-missing'
  | 'edition-unknown'
  | 'not-here'
  | 'entries-unopened'
  | 'kind-unknown'
  /** Something threw: what lies on the disk is damaged. */
  | 'broken'

export interface OpenedCase extends CaseToOpen {
  /** As far as it could be read. */
  readonly reference: string | undefined
  readonly fault: CaseNotOpened | undefined
}

export interface OpenEveryAsk {
  readonly inspections: ReadonlyMap<InspectionId, Inspection>
  readonly cases: readonly CaseToOpen[]
  readonly onOpened: (opened: OpenedCase) => void
  readonly signal: AbortSignal
}

export async function openEveryCase(
  session: Session,
  { inspections, cases, onOpened, signal }: OpenEveryAsk,
): Promise<readonly OpenedCase[]> {
  const all: OpenedCase[] = []
  for (const one of cases) {
    if (signal.aborted) break
    const opened = { ...one, ...(await openOne(session, inspections.get(one.inspection), one)) }
    all.push(opened)
    onOpened(opened)
  }
  return all
}

type Opened = Pick<OpenedCase, 'reference' | 'fault'>

async function openOne(
  session: Session,
  inspection: Inspection | undefined,
  { stream }: CaseToOpen,
): Promise<Opened> {
  if (!inspection) return { reference: undefined, fault: 'key-missing' }
  if (!inspection.edition) return { reference: undefined, fault: 'edition-unknown' }
  try {
    const { state, rows, unopened } = await readFoldedStream(session, stream)
    const reference = readValue(state, paths.reference)
    if (rows === 0) return { reference, fault: 'not-here' }
    if (unopened > 0) return { reference, fault: 'entries-unopened' }
    const form = formOf(inspection, readValue(state, paths.caseType) ?? '')
    if (!form) return { reference, fault: 'kind-unknown' }
    readProgress(form, (path) => readValue(state, path))
    return { reference, fault: undefined }
  } catch {
    return { reference: undefined, fault: 'broken' }
  }
}

function readValue(state: StreamState, path: string): string | undefined {
  const reading = readRegister(state.get(path))
  return reading.kind === 'value' ? reading.value : undefined
}
