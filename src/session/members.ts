/**
 * Takes a person out of an inspection, and takes them in again.  [PE6 PE8]
 *
 * Removing is one transaction: the set-up says when, their cases are nobody's,
 * and the office is ordered to give them nothing more and to end their links.
 * Their name, and what they wrote, stay where they are: it is evidence.
 */
import type { PersonId } from '../base/brand.ts'
import { ok, type Result } from '../base/result.ts'
import { setUpPaths } from '../domain/assessment/set-up-paths.ts'
import type { AccessChange, Role } from '../ops/envelope/protocol.ts'
import type { NotKept } from '../store/gate.ts'
import { type Inspection, readInspection } from './inspections.ts'
import { keepOps } from './keep-change.ts'
import { type Invitation, makeCode } from './people.ts'
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
  const orders: AccessChange[] = [
    { kind: 'member-end', inspection: id, person },
    ...shared.orders,
    ...cases.map((stream) => ({ kind: 'stream' as const, inspection: id, stream, writer: null })),
    ...ending.map((codeHash) => ({ kind: 'invite-end' as const, codeHash })),
  ]
  const setUp = await makeSetUpOps(session, inspection, [
    [setUpPaths.personLeft(person), session.clock.now()],
    ...cases.map((stream) => [setUpPaths.assessor(stream), null] as const),
    ...shared.entries,
  ])
  const kept = await keepOps(session, [...shared.ops, ...setUp], orders)
  return kept.ok ? ok(cases.length) : kept
}

/** Under the same name and id: tablets that they still have work again. Their cases were given away. */
export async function takeBackMember(
  session: Session,
  inspection: Inspection,
  { person, role }: { person: PersonId; role: Role },
): Promise<Result<Invitation, NotKept>> {
  const { code, order } = makeCode(session, person, role)
  const kept = await writeSetUp(
    session,
    inspection,
    [[setUpPaths.personLeft(person), null]],
    [{ kind: 'member', inspection: inspection.id, person, role }, order],
  )
  return kept.ok ? ok({ person, code }) : kept
}
