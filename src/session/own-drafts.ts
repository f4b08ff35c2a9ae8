/**
 * What somebody has begun to write in a form that is no text of a case yet: a
 * reason, a merged text.  [UI155 DO10]
 *
 * Sealed for this tablet alone, together with the place where it was written, so
 * that not even that is to be read. Written when a form is left or the tablet
 * locks; there again when the same form is opened. What was sealed with former
 * keys is nothing.
 */
import * as v from 'valibot'
import type { StreamId } from '../base/brand.ts'
import { ok, type Result } from '../base/result.ts'
import { openText, sealText } from '../crypto/seal.ts'
import type { NotKept } from '../store/gate.ts'
import { putDraftRow, readDraftRows } from '../store/own-drafts.ts'
import type { Session } from './session.ts'

const BINDING = 'own drafts'
const schema = v.object({ form: v.string(), text: v.string() })

interface OwnDraft extends v.InferOutput<typeof schema> {
  readonly id: string
}

export const readOwnDraft = async (session: Session, form: string): Promise<string | undefined> =>
  (await readOf(session, form))[0]?.text

/** Without a text there is no draft any more. */
export async function writeOwnDraft(
  session: Session,
  form: string,
  text: string | undefined,
): Promise<Result<void, NotKept>> {
  const { log, ids, ownKey } = session
  const known = await readOf(session, form)
  if (known.length <= 1 && known[0]?.text === text) return ok(undefined)
  const dropped = known.map(({ id }) => id)
  if (text === undefined) return putDraftRow(log, undefined, dropped)
  const sealed = await sealText(JSON.stringify({ form, text }), ownKey, BINDING)
  return putDraftRow(log, { id: ids.next(), sealed }, dropped)
}

/** Of forms that name one of these streams. */
export async function dropDrafts(
  session: Session,
  streams: readonly StreamId[],
): Promise<Result<void, NotKept>> {
  const all = await readAll(session)
  const gone = all.filter(({ form }) => streams.some((stream) => form.includes(stream)))
  if (gone.length === 0) return ok(undefined)
  return putDraftRow(
    session.log,
    undefined,
    gone.map(({ id }) => id),
  )
}

const readOf = async (session: Session, form: string): Promise<OwnDraft[]> =>
  (await readAll(session)).filter((draft) => draft.form === form)

async function readAll({ log, ownKey }: Session): Promise<OwnDraft[]> {
  const rows = await readDraftRows(log)
  const drafts = await Promise.all(
    rows.map(async ({ id, sealed }) => {
      const plain = await openText(sealed, ownKey, BINDING)
      return plain === undefined ? undefined : { id, ...v.parse(schema, JSON.parse(plain)) }
    }),
  )
  return drafts.filter((draft) => draft !== undefined)
}
