/**
 * A new key for an inspection, from which somebody is left out.  [RV20 RV22]
 *
 * Wrapped for this tablet, for the office's recovery key and for every tablet whose
 * figures a lead has compared and whose person stays; announced in the sealed
 * set-up, under the key that everybody still has. It is used from when that is
 * kept: a key that nobody has announced seals nothing.
 */
import { assert } from '../base/assert.ts'
import type { DeviceId, InspectionId, KeyId } from '../base/brand.ts'
import { base64urlToBytes, bytesToBase64url } from '../base/bytes.ts'
import { ok, type Result } from '../base/result.ts'
import { keyIdOf, makeInspectionKeyBytes, wrapBinding, wrapInspectionKey } from '../crypto/keys.ts'
import { type KeyFacts, type KeyHolder, listHeads } from '../domain/assessment/key-order.ts'
import { setUpPaths } from '../domain/assessment/set-up-paths.ts'
import { type AccessChange, RECOVERY } from '../ops/envelope/protocol.ts'
import type { NotKept } from '../store/gate.ts'
import { putKey } from '../store/office.ts'
import { setUpStreamOf } from './inspections.ts'
import { holderToValue, stateToKeyFacts } from './key-facts.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'
import type { SetUpEntries } from './write-set-up.ts'

/** What is kept together with whatever was the reason. */
export interface KeyWriting {
  readonly entries: SetUpEntries
  readonly orders: readonly AccessChange[]
}

export async function readKeyFacts(session: Session, inspection: InspectionId): Promise<KeyFacts> {
  return stateToKeyFacts((await readFoldedStream(session, setUpStreamOf(inspection))).state)
}

/** This tablet holds what it makes, whether a lead has compared its figures or not. */
export const ownHolder = ({ device, person, agreementPublic }: Session): KeyHolder => ({
  device,
  person,
  agreementKey: bytesToBase64url(new Uint8Array(agreementPublic)),
})

export async function makeNextKey(
  session: Session,
  inspection: InspectionId,
  facts: KeyFacts,
  leaving: ReadonlySet<DeviceId>,
): Promise<Result<KeyWriting, NotKept>> {
  const raw = makeInspectionKeyBytes()
  const key = keyIdOf(raw)
  const own = ownHolder(session)
  const staying = [...facts.tablets.values()].filter(
    ({ device }) => device !== own.device && !facts.left.has(device) && !leaving.has(device),
  )
  const held = session.keyring.keysOf(inspection).map(({ id }) => id)
  const granted = await wrapFor(raw, { inspection, key }, [own, ...staying])
  const office = await wrapInspectionKey(raw, session.recoveryKey, wrapBinding(inspection, key))
  raw.fill(0)
  const kept = await putKey(session.log, { key, inspection, wrapped: wrappedOf(granted, own) })
  if (!kept.ok) return kept
  const forOffice = { kind: 'key' as const, inspection, key, device: RECOVERY }
  return ok({
    entries: [[setUpPaths.keyFollows(key), listHeads(held, facts).join(' ')], ...granted.entries],
    orders: [...granted.orders, { ...forOffice, wrapped: bytesToBase64url(office) }],
  })
}

/** Wraps every key that is used here for tablets that lack some of them. */
export async function makeGrants(
  session: Session,
  inspection: InspectionId,
  facts: KeyFacts,
  tablets: readonly KeyHolder[],
): Promise<KeyWriting> {
  const entries: (readonly [string, string | null])[] = []
  const orders: AccessChange[] = []
  for (const { id: key } of session.keyring.keysOf(inspection)) {
    const lacking = tablets.filter(({ device }) => !facts.holders.get(key)?.has(device))
    if (lacking.length === 0) continue
    const raw = await session.keyring.rawKeyOf(key)
    assert(raw, 'a key is granted by somebody who has it')
    const granted = await wrapFor(raw, { inspection, key }, lacking)
    raw.fill(0)
    entries.push(...granted.entries)
    // What this tablet has it need not be given.
    orders.push(...granted.orders.filter(({ device }) => device !== session.device))
  }
  return { entries, orders }
}

async function wrapFor(
  raw: Uint8Array,
  { inspection, key }: { readonly inspection: InspectionId; readonly key: KeyId },
  tablets: readonly KeyHolder[],
) {
  const orders = await Promise.all(
    tablets.map(async ({ device, agreementKey }) => {
      const recipient = base64urlToBytes(agreementKey)
      assert(recipient, 'keys were parsed at the door')
      const wrapped = await wrapInspectionKey(raw, recipient, wrapBinding(inspection, key))
      return { kind: 'key' as const, inspection, key, device, wrapped: bytesToBase64url(wrapped) }
    }),
  )
  const entries = tablets.map(
    (tablet) => [setUpPaths.keyHolder(key, tablet.device), holderToValue(tablet)] as const,
  )
  return { entries, orders }
}

function wrappedOf({ orders }: Awaited<ReturnType<typeof wrapFor>>, own: KeyHolder): string {
  const order = orders.find(({ device }) => device === own.device)
  assert(order, 'a key is wrapped for who makes it')
  return order.wrapped
}
