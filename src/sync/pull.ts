/**
 * Fetches what follows the tablet's cursor in every stream that it may read.
 * [SY2 SY11 SA75]
 *
 * A newly granted case starts at zero, so it arrives whole. Each page is kept in
 * one transaction and the cursor moves with it: a cut resumes where it was.
 * A stream whose page does not continue the chain is named and left; the others
 * go on.
 */
import type { InspectionId, StreamId } from '../base/brand.ts'
import { base64urlToBytes } from '../base/bytes.ts'
import type { Clock } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { HelloAnswer } from '../ops/envelope/protocol.ts'
import { appendPulled, markGone, readCursors } from '../store/inbox.ts'
import type { LogDeps } from '../store/log.ts'
import { FIRST_PAGE_BYTES, nextPageBytes } from './page-size.ts'
import type { SyncFault } from './status.ts'
import type { Pulled, Transport } from './transport.ts'

export interface PullDeps {
  readonly log: LogDeps
  readonly clock: Pick<Clock, 'monotonicMs'>
  readonly transport: Transport
  readonly signal: AbortSignal
  readonly onReceived: (count: number) => void
}

export async function pullAll(
  deps: PullDeps,
  hello: HelloAnswer,
): Promise<Result<number, SyncFault>> {
  const inspections = new Map(hello.streams.map(({ stream, inspection }) => [stream, inspection]))
  const gone = await markGone(deps.log, new Set(inspections.keys()))
  if (!gone.ok) return gone
  const bad = new Map<StreamId, SyncFault>()
  let fresh = 0
  let limitBytes = FIRST_PAGE_BYTES
  while (!deps.signal.aborted) {
    const ask = await streamsToAsk(deps.log, hello, bad)
    if (ask.length === 0) break
    const from = deps.clock.monotonicMs()
    const page = await deps.transport.pull({ streams: ask, limitBytes })
    if (!page.ok) return page
    limitBytes = nextPageBytes(limitBytes, deps.clock.monotonicMs() - from)
    const kept = await keepPage(deps, page.value, inspections, bad)
    if (!kept.ok) return kept
    fresh += kept.value
    deps.onReceived(kept.value)
    // A page without frames moves no cursor: asking again would bring it again.
    if (!page.value.header.more || page.value.frames.length === 0) break
  }
  const [first] = bad.values()
  return first ? err(first) : ok(fresh)
}

/** Streams whose head at the endpoint is past ours; asked again after each page. */
async function streamsToAsk(
  log: LogDeps,
  hello: HelloAnswer,
  bad: ReadonlyMap<StreamId, SyncFault>,
): Promise<{ stream: StreamId; after: number }[]> {
  const at = new Map((await readCursors(log)).map(({ stream, seq }) => [stream, seq]))
  return hello.streams
    .map(({ stream, seq }) => ({ stream, after: at.get(stream) ?? 0, seq }))
    .filter(({ stream, after, seq }) => seq > after && !bad.has(stream))
    .map(({ stream, after }) => ({ stream, after }))
}

async function keepPage(
  { log }: PullDeps,
  { header, frames }: Pulled,
  inspections: ReadonlyMap<StreamId, InspectionId>,
  bad: Map<StreamId, SyncFault>,
): Promise<Result<number, SyncFault>> {
  let at = 0
  let fresh = 0
  for (const page of header.pages) {
    const inspection = inspections.get(page.stream)
    const chain = base64urlToBytes(page.chain)
    if (!inspection || !chain) return err({ kind: 'not-the-office' })
    const part = frames.slice(at, at + page.count)
    at += page.count
    const { stream, after } = page
    const kept = await appendPulled(log, { stream, inspection, after, chain, frames: part })
    if (kept.ok) fresh += kept.value
    else if ('stream' in kept.error) bad.set(stream, kept.error)
    else return kept
  }
  return ok(fresh)
}
