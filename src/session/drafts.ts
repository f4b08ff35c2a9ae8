/**
 * What somebody has begun to write on a page for leads and not kept yet.  [DO10]
 *
 * Sealed like everything else, in the evidence stream, under the name of who
 * writes: so a lock in the middle of a sentence loses none of it, and nobody is
 * shown another's unfinished words. Written when a page is left or locked and
 * after a pause, and not at each key: what is finished is an operation of its own.
 */
import type { Result } from '../base/result.ts'
import { readRegister } from '../ops/fold.ts'
import type { NotKept } from '../store/gate.ts'
import type { Inspection } from './inspections.ts'
import { leadStreamOf, writeLeadStream } from './lead-streams.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'

const draftPath = ({ person }: Session, form: string): string => `draft/${person}/${form}`

export async function readDraft(
  session: Session,
  { id }: Inspection,
  form: string,
): Promise<string | undefined> {
  const { state } = await readFoldedStream(session, leadStreamOf(id, 'evidence'))
  const reading = readRegister(state.get(draftPath(session, form)))
  return reading.kind === 'value' ? reading.value : undefined
}

/** Without a text there is no draft any more. */
export const writeDraft = (
  session: Session,
  inspection: Inspection,
  { form, text }: { readonly form: string; readonly text: string | undefined },
): Promise<Result<number, NotKept>> =>
  writeLeadStream(
    session,
    inspection,
    'evidence',
    new Map([[draftPath(session, form), text ?? null]]),
  )
