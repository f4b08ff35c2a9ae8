/**
 * Signs the receipts of what was deleted on this tablet, and lets go of what only
 * an unlocked tablet can find.  [PU25 PU30]
 *
 * A deletion needs no passphrase, its receipt does: so it is signed at the next
 * unlock, by the tablet as it is enrolled now. What somebody had begun to write in
 * the inspection is sealed for this tablet alone, and goes then too.
 */
import { bytesToBase64url, utf8ToBytes } from '../base/bytes.ts'
import { ok, type Result } from '../base/result.ts'
import { deletedText } from '../ops/envelope/protocol-purge.ts'
import { changeDeleted, readDeleted } from '../store/deleted-inspections.ts'
import type { NotKept } from '../store/gate.ts'
import { dropDrafts } from './own-drafts.ts'
import type { Session } from './session.ts'

/** How many were signed. */
export async function signDeletions(session: Session): Promise<Result<number, NotKept>> {
  const { log, device, signing } = session
  const owed = (await readDeleted(log)).filter(({ signed }) => signed?.device !== device)
  for (const row of owed) {
    const dropped = await dropDrafts(session, row.streams)
    if (!dropped.ok) return dropped
    const { inspection, streams, operations, digest, at } = row
    const told = { inspection, streams: streams.length, operations, digest, at }
    const text = utf8ToBytes(deletedText(device, told))
    const raw = new Uint8Array(await crypto.subtle.sign('Ed25519', signing, text))
    const signed = { device, signature: bytesToBase64url(raw) }
    const kept = await changeDeleted(log, inspection, { signed, isSent: false })
    if (!kept.ok) return kept
  }
  // The loop to the office wakes: the receipts go out.
  if (owed.length > 0) log.watchers.tell({ streams: [], what: 'written' })
  return ok(owed.length)
}
