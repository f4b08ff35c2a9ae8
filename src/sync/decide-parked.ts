/**
 * Tells the office what was decided about work that it set aside.  [PK4]
 *
 * Each is named by its place and by the hash of its bytes, so that after a restore
 * nothing else is decided about. A fault on the way leaves some decided and some
 * not: the same again is harmless.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import type { InspectionId } from '../base/brand.ts'
import { bytesToBase64url } from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { DecideAnswer, ParkedAct } from '../ops/envelope/protocol-parked.ts'
import type { Transport, TransportFault } from './transport.ts'

export interface ParkedPlace {
  readonly place: number
  readonly envelope: Uint8Array
}

const AT_ONCE = 200

export async function decideParked(
  transport: Pick<Transport, 'decide'>,
  { inspection, act }: { readonly inspection: InspectionId; readonly act: ParkedAct },
  parked: readonly ParkedPlace[],
): Promise<Result<DecideAnswer['results'], TransportFault>> {
  const all: DecideAnswer['results'] = []
  for (let at = 0; at < parked.length; at += AT_ONCE) {
    const batch = parked.slice(at, at + AT_ONCE)
    const decisions = batch.map(({ place, envelope }) => ({
      place,
      hash: bytesToBase64url(sha256(envelope)),
      act,
    }))
    const answer = await transport.decide({ inspection, decisions })
    if (!answer.ok) return answer
    const { results } = answer.value
    if (results.length !== batch.length) return err({ kind: 'not-the-office' })
    all.push(...results)
  }
  return ok(all)
}
