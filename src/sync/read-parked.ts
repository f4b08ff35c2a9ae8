/**
 * Fetches all that was set aside in an inspection, page by page: what waits, or
 * what was decided.  [PE9 PK5]
 *
 * On a person's wish only, and kept nowhere: it is the office's to keep. A fault
 * on the way gives nothing, so that half of it is never taken for all.
 */
import type { InspectionId } from '../base/brand.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { ParkedHeader } from '../ops/envelope/protocol-parked.ts'
import type { Transport, TransportFault } from './transport.ts'

export type FetchedParked = ParkedHeader['rows'][number] & {
  readonly place: number
  readonly envelope: Uint8Array
}

export async function readParked(
  transport: Pick<Transport, 'parked'>,
  inspection: InspectionId,
  which: 'open' | 'decided' = 'open',
): Promise<Result<readonly FetchedParked[], TransportFault>> {
  const all: FetchedParked[] = []
  let after = 0
  for (;;) {
    const page = await transport.parked({ inspection, after, which })
    if (!page.ok) return page
    const { header, frames } = page.value
    for (const [index, { seq, envelope }] of frames.entries()) {
      const row = header.rows[index]
      // A page that goes back would come again for ever.
      if (!row || seq <= after) return err({ kind: 'not-the-office' })
      after = seq
      all.push({ ...row, place: seq, envelope: new Uint8Array(envelope) })
    }
    if (!header.more) return ok(all)
    if (frames.length === 0) return err({ kind: 'not-the-office' })
  }
}
