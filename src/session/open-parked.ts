/**
 * Opens what the office set aside, on the tablet of who leads.  [PE9 PK9]
 *
 * Nothing of it is filed or kept: it is shown, and a person decides. What cannot
 * be opened or verified is never guessed at: it can be put away, and no more.
 */
import type { OpId, PersonId, StreamId } from '../base/brand.ts'
import { openEnvelope } from '../crypto/open.ts'
import type { Op } from '../ops/op.ts'
import type { ParkedEnvelope } from './office-link.ts'
import type { Session } from './session.ts'

export interface ParkedWork {
  readonly person: PersonId
  readonly stream: StreamId
  readonly path: string
  readonly value: string | null
  /** By the clock of the tablet that it was written on. */
  readonly writtenAt: string
  readonly code: string
  readonly id: OpId
  readonly op: Op
  readonly parked: ParkedEnvelope
}

export interface OpenedParked {
  readonly works: readonly ParkedWork[]
  readonly unopened: readonly ParkedEnvelope[]
}

export async function openParked(
  session: Session,
  envelopes: readonly ParkedEnvelope[],
): Promise<OpenedParked> {
  await session.keyring.refresh()
  const works: ParkedWork[] = []
  const unopened: ParkedEnvelope[] = []
  for (const parked of envelopes) {
    const opened = await openEnvelope(parked.envelope, session.keyring)
    if (!opened.ok) {
      unopened.push(parked)
      continue
    }
    const op = opened.value
    const { id, stream, path, value, at } = op
    const { person, code } = parked
    works.push({ id, person, stream, path, value, writtenAt: at, code, op, parked })
  }
  return { works, unopened }
}
