/**
 * The editions of this tablet: those that come with the app, and those that
 * somebody took in, kept sealed.  [EP11 EP12 EP13]
 *
 * Each pack has a key of its own, wrapped for this device: no inspection needs to
 * be here yet. A pack may not call itself what another edition of this tablet is
 * called: answers are filed under that name.
 */
import { assert } from '../base/assert.ts'
import { bytesToBase64url } from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'
import { importInspectionKey, makeInspectionKeyBytes, wrapInspectionKey } from '../crypto/keys.ts'
import { openText, sealText } from '../crypto/seal.ts'
import type { Edition } from '../domain/edition/edition.ts'
import { editionIds, loadEdition } from '../domain/edition/editions.ts'
import { parseEdition } from '../domain/edition/parse-edition.ts'
import type { NotKept } from '../store/gate.ts'
import { dropPack, type PackRow, putPack, readPacks } from '../store/packs.ts'
import { textToDigest } from './packed-text.ts'
import type { Session } from './session.ts'

export interface KeptEdition {
  readonly edition: Edition
  /** Of a pack; undefined for one that comes with the app. */
  readonly pack: string | undefined
}

export type PackNotKept = NotKept | { readonly kind: 'other-edition-of-that-id' }

const binding = (id: string): string => `pack|${id}`

export async function keepEditionPack(
  session: Session,
  edition: Edition,
): Promise<Result<KeptEdition, PackNotKept>> {
  const known = (await readEditions(session)).find((one) => one.edition.id === edition.id)
  const text = JSON.stringify(edition)
  if (known) {
    const isSame = textToDigest(JSON.stringify(known.edition)) === textToDigest(text)
    return isSame ? ok(known) : err({ kind: 'other-edition-of-that-id' })
  }
  const id = bytesToBase64url(session.ids.randomBytes(16))
  const raw = makeInspectionKeyBytes()
  const wrapped = await wrapInspectionKey(raw, session.agreementPublic, binding(id))
  const sealed = await sealText(text, await importInspectionKey(raw), binding(id))
  raw.fill(0)
  const kept = await putPack(session.log, { id, wrapped, sealed })
  return kept.ok ? ok({ edition, pack: id }) : kept
}

export const dropEditionPack = (session: Session, pack: string): Promise<Result<void, NotKept>> =>
  dropPack(session.log, pack)

/** Those of the app first, in its order; then the packs by title. */
export async function readEditions(session: Session): Promise<KeptEdition[]> {
  const bundled = await Promise.all(editionIds.map(loadBundled))
  const rows = await readPacks(session.log)
  const packs = await Promise.all(rows.map((row) => openPack(session, row)))
  return [
    ...bundled.map((edition) => ({ edition, pack: undefined })),
    ...packs
      .flatMap((one) => one ?? [])
      .toSorted((a, b) => a.edition.title.localeCompare(b.edition.title, 'en-GB')),
  ]
}

async function loadBundled(id: string): Promise<Edition> {
  const loaded = await loadEdition(id)
  assert(loaded.ok, 'the editions of the app are there')
  return loaded.value
}

/** Undefined for what does not open here, or is no edition for this version of the app. */
async function openPack(
  session: Session,
  { id, wrapped, sealed }: PackRow,
): Promise<KeptEdition | undefined> {
  const raw = await session.keyring.unwrapOwn(wrapped, binding(id))
  if (!raw) return undefined
  const text = await openText(sealed, await importInspectionKey(raw), binding(id))
  const parsed = text === undefined ? undefined : parseEdition(JSON.parse(text))
  return parsed?.ok ? { edition: parsed.value, pack: id } : undefined
}
