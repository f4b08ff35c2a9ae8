/**
 * Keys of a world: who looks after them, who holds which, and whether everything
 * that was kept opens for who wrote it and for who leads.
 */
import './memory-storage.ts'
import type { DeviceId, InspectionId, KeyId, OpId } from '../../src/base/brand.ts'
import { openEnvelope } from '../../src/crypto/open.ts'
import { parseEnvelope } from '../../src/ops/envelope/envelope.ts'
import { keepKeys, leaveOutOfAll } from '../../src/session/keep-keys.ts'
import { removeMember, takeBackMember } from '../../src/session/members.ts'
import { readHello } from '../../src/store/office.ts'
import { createTransport } from '../../src/sync/transport.ts'
import { personOf, type World } from './world.ts'
import type { Person } from './world-person.ts'

export function inspectionOf({ place }: Pick<World, 'place'>): InspectionId {
  if (!place.inspection) throw new Error('an inspection')
  return place.inspection
}

/** The key that this tablet seals new work with. */
export async function writingKey(world: World, { tablet }: Person): Promise<KeyId> {
  const { keyring } = tablet.session()
  await keyring.refresh()
  const key = keyring.writingKeyOf(inspectionOf(world))
  if (!key) throw new Error('no key')
  return key.id
}

/** As the screens of an unlocked tablet do by themselves. */
export async function keepsKeys(person: Person): Promise<string> {
  const hello = await readHello(await person.tablet.log())
  if (!hello) return 'as-they-were'
  const inspection = await person.inspection()
  const kept = await keepKeys(person.tablet.session(), inspection, hello)
  if (!kept.ok) throw new Error(kept.error.kind)
  return kept.value
}

export async function removes(lead: Person, person: Person): Promise<void> {
  const leaving = { person: personOf(person), ending: [] }
  const removed = await removeMember(lead.tablet.session(), await lead.inspection(), leaving)
  if (!removed.ok) throw new Error(removed.error.kind)
}

export async function takesBack(lead: Person, person: Person): Promise<void> {
  const back = { person: personOf(person), role: person.tablet.session().role }
  const taken = await takeBackMember(lead.tablet.session(), await lead.inspection(), back)
  if (!taken.ok) throw new Error(taken.error.kind)
}

/** The press on the people page: at the office at once, and then the key. */
export async function withdraws(world: World, lead: Person, person: Person): Promise<void> {
  const { tablet } = lead
  const transport = createTransport({ fetch: tablet.link.fetch, bearer: await tablet.bearer() })
  const { device } = person.tablet.session()
  const revoked = await transport.revoke({ device })
  if (!revoked.ok || !revoked.value.done) throw new Error('not withdrawn')
  const kept = await leaveOutOfAll(tablet.session(), [inspectionOf(world)], device)
  if (!kept.ok) throw new Error(kept.error.kind)
}

export interface SealedOp {
  readonly id: OpId
  readonly key: KeyId
  readonly bytes: Uint8Array
}

/** Everything that one tablet itself has ever kept. */
export async function ownOps({ tablet }: Person): Promise<readonly SealedOp[]> {
  const rows = await (await tablet.log()).db.ops.toArray()
  return rows.flatMap(({ id, own, bytes }) => {
    const parsed = own === 1 ? parseEnvelope(bytes) : undefined
    return parsed?.ok ? [{ id, key: parsed.value.key, bytes }] : []
  })
}

/** What of it does not open on that tablet, by id. */
export async function unopenedBy({ tablet }: Person, ops: readonly SealedOp[]): Promise<OpId[]> {
  const { keyring } = tablet.session()
  await keyring.refresh()
  const opened = await Promise.all(ops.map(({ bytes }) => openEnvelope(bytes, keyring)))
  return ops.flatMap(({ id }, at) => (opened[at]?.ok ? [] : [id]))
}

/** Tablets for which a key lies wrapped at the office, as a lead is told. */
export async function holdersOf(lead: Person, key: KeyId): Promise<ReadonlySet<string>> {
  const hello = await readHello(await lead.tablet.log())
  const rows = hello?.granted ?? []
  return new Set(rows.flatMap((row) => (row.key === key ? [row.device] : [])))
}

export const deviceOf = ({ tablet }: Person): DeviceId => tablet.session().device
