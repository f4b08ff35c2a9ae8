/**
 * A lead's tablet says that an inspection has ended, with what it holds of it.
 * [PU1 PU2]
 *
 * Head by head, computed from the bytes in its own hands: the office compares, and
 * names what is missing.
 */
import type { InspectionId } from '../base/brand.ts'
import { bytesToBase64url } from '../base/bytes.ts'
import type { Result } from '../base/result.ts'
import type { EndAnswer } from '../ops/envelope/protocol-purge.ts'
import { readCursors } from '../store/inbox.ts'
import type { LogDeps } from '../store/log.ts'
import type { Transport, TransportFault } from './transport.ts'

export async function endInspection(
  { log, transport }: { readonly log: LogDeps; readonly transport: Pick<Transport, 'end'> },
  { inspection, days }: { readonly inspection: InspectionId; readonly days: number },
): Promise<Result<EndAnswer, TransportFault>> {
  const cursors = await readCursors(log)
  const streams = cursors
    .filter((row) => row.inspection === inspection && row.seq > 0)
    .map(({ stream, seq, chain }) => ({ stream, seq, chain: bytesToBase64url(chain) }))
  return transport.end({ inspection, days, streams })
}
