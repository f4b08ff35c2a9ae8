/**
 * Sees to it that who has left holds no key that is written with, and that who
 * stays holds them all.  [RV20 RV22 RV24 RV26]
 *
 * A tablet is withdrawn in one press with a new key; by the command line, or by two
 * leads who part from two people at once, it is not. So a lead's tablet looks, and
 * makes the key that is owed. Who is to have one is read from the sealed set-up;
 * the endpoint's word only takes away.
 */
import type { DeviceId, InspectionId } from '../base/brand.ts'
import { ok, type Result } from '../base/result.ts'
import { isFit, type KeyFacts } from '../domain/assessment/key-order.ts'
import { setUpPaths } from '../domain/assessment/set-up-paths.ts'
import type { HelloAnswer } from '../ops/envelope/protocol.ts'
import type { NotKept } from '../store/gate.ts'
import { type Inspection, readInspection } from './inspections.ts'
import { makeGrants, makeNextKey, ownHolder, readKeyFacts } from './next-key.ts'
import type { Session } from './session.ts'
import { writeSetUp } from './write-set-up.ts'

export type KeysKept = 'as-they-were' | 'new-key' | 'given'

/** In the same press with which a tablet is withdrawn. */
export async function leaveOut(
  session: Session,
  id: InspectionId,
  devices: ReadonlySet<DeviceId>,
): Promise<Result<KeysKept, NotKept>> {
  const facts = await readKeyFacts(session, id)
  const next = await makeNextKey(session, id, facts, devices)
  if (!next.ok) return next
  const left = [...devices].map(
    (device) => [setUpPaths.tabletLeft(device), session.clock.now()] as const,
  )
  const inspection = await readInspection(session, id)
  return keep(session, inspection, {
    entries: [...left, ...next.value.entries],
    orders: next.value.orders,
    became: 'new-key',
  })
}

/** Of every inspection whose key that tablet was given. */
export async function leaveOutOfAll(
  session: Session,
  inspections: Iterable<InspectionId>,
  device: DeviceId,
): Promise<Result<KeysKept, NotKept>> {
  let became: KeysKept = 'as-they-were'
  for (const id of inspections) {
    const { tablets, left } = await readKeyFacts(session, id)
    if (!tablets.has(device) || left.has(device)) continue
    const kept = await leaveOut(session, id, new Set([device]))
    if (!kept.ok) return kept
    became = kept.value
  }
  return ok(became)
}

/** Of one inspection that this person leads. */
export async function keepKeys(
  session: Session,
  inspection: Inspection,
  hello: HelloAnswer,
): Promise<Result<KeysKept, NotKept>> {
  const writing = session.keyring.writingKeyOf(inspection.id)
  if (!writing || !isLead(inspection.id, hello)) return ok('as-they-were')
  const facts = await readKeyFacts(session, inspection.id)
  const gone = listGone(session, facts, hello)
  const after = { ...facts, left: new Set([...facts.left, ...gone]) }
  if (!isFit(writing.id, after)) return leaveOut(session, inspection.id, new Set(gone))
  const staying = [...facts.tablets.values()].filter(({ device }) => !after.left.has(device))
  const tablets = [ownHolder(session), ...staying.filter(({ device }) => device !== session.device)]
  const grants = await makeGrants(session, inspection.id, facts, tablets)
  if (grants.entries.length === 0) return ok('as-they-were')
  return keep(session, inspection, { ...grants, became: 'given' })
}

/** Operations may bring people in, and may not exchange a wrap that another has made meanwhile. */
const isLead = (id: InspectionId, { inspections }: HelloAnswer): boolean =>
  inspections.some(({ inspection, role }) => inspection === id && role === 'lead')

/** Tablets with a key that the office does not name any more. */
function listGone(session: Session, { tablets, left }: KeyFacts, hello: HelloAnswer): DeviceId[] {
  const named = new Set(hello.devices.map(({ device }) => device))
  return [...tablets.keys()].filter(
    (device) => device !== session.device && !left.has(device) && !named.has(device),
  )
}

async function keep(
  session: Session,
  inspection: Inspection,
  { entries, orders, became }: Awaited<ReturnType<typeof makeGrants>> & { became: KeysKept },
): Promise<Result<KeysKept, NotKept>> {
  const kept = await writeSetUp(session, inspection, entries, orders)
  if (!kept.ok) return kept
  await session.keyring.refresh()
  return ok(became)
}
