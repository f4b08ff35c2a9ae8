/**
 * What somebody has begun to write in a form that is no text of a case yet: a
 * reason, a merged text.  [UI155 DO10]
 *
 * Sealed for this tablet alone and in one piece, so that not even its place is to
 * be read. Written when a form is left or the tablet locks; there again when the
 * same form is opened. What was sealed with former keys is nothing.
 */
import * as v from 'valibot'
import { ok, type Result } from '../base/result.ts'
import { openText, sealText } from '../crypto/seal.ts'
import type { NotKept } from '../store/gate.ts'
import { putDraftsRow, readDraftsRow } from '../store/own-drafts.ts'
import type { Session } from './session.ts'

const BINDING = 'own drafts'
const schema = v.record(v.string(), v.string())
/** More than anybody leaves open; the oldest go first. */
const MOST = 50

export const readOwnDraft = async (session: Session, form: string): Promise<string | undefined> =>
  (await readAll(session)).get(form)

/** Without a text there is no draft any more. */
export async function writeOwnDraft(
  session: Session,
  form: string,
  text: string | undefined,
): Promise<Result<void, NotKept>> {
  const drafts = await readAll(session)
  if (drafts.get(form) === text) return ok(undefined)
  drafts.delete(form)
  if (text !== undefined) drafts.set(form, text)
  const plain = JSON.stringify(Object.fromEntries([...drafts].slice(-MOST)))
  return putDraftsRow(session.log, await sealText(plain, session.ownKey, BINDING))
}

async function readAll({ log, ownKey }: Session): Promise<Map<string, string>> {
  const sealed = await readDraftsRow(log)
  const plain = sealed && (await openText(sealed, ownKey, BINDING))
  return new Map(plain === undefined ? [] : Object.entries(v.parse(schema, JSON.parse(plain))))
}
