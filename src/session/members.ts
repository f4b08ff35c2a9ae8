/**
 * Takes a person out of an inspection, and takes them in again.  [PE6 PE8 RV20]
 *
 * Removing is one transaction: the set-up says when, their cases are nobody's,
 * a new key that their tablets do not get takes the place of the one before, and
 * the office is ordered to give them nothing more and to end their links.
 * Their name, and what they wrote, stay where they are: it is evidence.
 */
import type { DeviceId, PersonId } from '../base/brand.ts'
import { ok, type Result } from '../base/result.ts'
import type { KeyFacts } from '../domain/assessment/key-order.ts'
import { setUpPaths } from '../domain/assessment/set-up-paths.ts'
import type { AccessChange, Role } from '../ops/envelope/protocol.ts'
import type { NotKept } from '../store/gate.ts'
import { type Inspection, readInspection, setUpStreamOf } from './inspections.ts'
import { keepOps } from './keep-change.ts'
import { makeGrants, makeNextKey, readKeyFacts } from './next-key.ts'
import { type Invitation, makeCode } from './people.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'
import { shareInterviews } from './share-interviews.ts'
import { makeSetUpOps, writeSetUp } from './write-set-up.ts'

export interface LeavingMember {
  readonly person: PersonId
  /** Hashes of their links that nobody has used. */
  readonly ending: readonly string[]
}

export async function removeMember(
  session: Session,
  { id }: Inspection,
  { person, ending }: LeavingMember,
): Promise<Result<number, NotKept>> {
  // As the set-up is now: a case may have been given since the screen was drawn.
  const inspection = await readInspection(session, id)
  const cases = [...inspection.assessors].flatMap(([stream, who]) =>
    who === person ? [stream] : [],
  )
  const shared = await shareInterviews(session, id, new Map(cases.map((one) => [one, null])))
  const facts = await readKeyFacts(session, id)
  const next = await makeNextKey(session, id, facts, new Set(tabletsOf(facts, person)))
  if (!next.ok) return next
  const orders: AccessChange[] = [
    { kind: 'member-end', inspection: id, person },
    ...next.value.orders,
    ...shared.orders,
    ...cases.map((stream) => ({ kind: 'stream' as const, inspection: id, stream, writer: null })),
    ...ending.map((codeHash) => ({ kind: 'invite-end' as const, codeHash })),
  ]
  const setUp = await makeSetUpOps(session, inspection, [
    [setUpPaths.personLeft(person), session.clock.now()],
    ...cases.map((stream) => [setUpPaths.assessor(stream), null] as const),
    ...shared.entries,
    ...next.value.entries,
  ])
  const kept = await keepOps(session, [...shared.ops, ...setUp], orders)
  if (!kept.ok) return kept
  await session.keyring.refresh()
  return ok(cases.length)
}

const tabletsOf = ({ tablets }: KeyFacts, person: PersonId): DeviceId[] =>
  [...tablets.values()].filter((tablet) => tablet.person === person).map(({ device }) => device)

/**
 * Under the same name and id: tablets that they still have work again, with the
 * keys that were made meanwhile. Their cases were given away.
 */
export async function takeBackMember(
  session: Session,
  inspection: Inspection,
  { person, role }: { person: PersonId; role: Role },
): Promise<Result<Invitation, NotKept>> {
  const { code, order } = makeCode(session, person, role)
  const facts = await readKeyFacts(session, inspection.id)
  const { state } = await readFoldedStream(session, setUpStreamOf(inspection.id))
  const theirs = [...facts.tablets.values()].filter(
    (tablet) => tablet.person === person && !state.get(setUpPaths.tabletLeft(tablet.device)),
  )
  const grants = await makeGrants(session, inspection.id, facts, theirs)
  const kept = await writeSetUp(
    session,
    inspection,
    [[setUpPaths.personLeft(person), null], ...grants.entries],
    [{ kind: 'member', inspection: inspection.id, person, role }, ...grants.orders, order],
  )
  return kept.ok ? ok({ person, code }) : kept
}
