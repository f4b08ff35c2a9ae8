/**
 * Opens what the office set aside, on the tablet of who leads.  [PE9]
 *
 * Nothing of it is filed or kept: it is shown, and a person decides. What cannot
 * be opened or verified is counted, never guessed at.
 */
import type { PersonId, StreamId } from '../base/brand.ts'
import { openEnvelope } from '../crypto/open.ts'
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
}

export interface OpenedParked {
  readonly works: readonly ParkedWork[]
  readonly unopened: number
}

export async function openParked(
  session: Session,
  envelopes: readonly ParkedEnvelope[],
): Promise<OpenedParked> {
  await session.keyring.refresh()
  const works: ParkedWork[] = []
  let unopened = 0
  for (const { envelope, person, code } of envelopes) {
    const opened = await openEnvelope(envelope, session.keyring)
    if (!opened.ok) {
      unopened += 1
      continue
    }
    const { stream, path, value, at } = opened.value
    works.push({ person, stream, path, value, writtenAt: at, code })
  }
  return { works, unopened }
}
