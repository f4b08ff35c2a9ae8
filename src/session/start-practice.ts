/**
 * Practice: made-up inspections of twelve cases, wholly on this tablet.  [UI7 UI89]
 *
 * The same log, seals and screens; no endpoint and no passphrase. Its secrets
 * lie beside it in clear, which the screen says: nothing real belongs here. What
 * is typed is sealed all the same, so no way of working exists unsealed.
 */
import * as v from 'valibot'
import type { DeviceId, PersonId } from '../base/brand.ts'
import { base64urlToBytes, bytesToBase64url } from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type DeviceKeyBytes, loadHpke, makeDeviceKeys } from '../crypto/keys.ts'
import { DEFAULT_EDITION_ID, loadEdition } from '../domain/edition/editions.ts'
import type { NotKept } from '../store/gate.ts'
import { makeStore, openStore, type StoreLoss } from '../store/open-store.ts'
import type { Device } from './device.ts'
import { readInspection } from './inspections.ts'
import { makeInspection } from './make-inspection.ts'
import { allocate } from './people.ts'
import { makePracticeCases, type PracticeCases } from './practice-cases.ts'
import type { Session } from './session.ts'
import { startSession } from './start-session.ts'

const KEYS_ITEM = 'practice-keys'

const stored = v.object({
  genesis: v.string(),
  person: v.custom<PersonId>((input) => typeof input === 'string'),
  device: v.custom<DeviceId>((input) => typeof input === 'string'),
  keys: v.record(v.string(), v.string()),
})

/** Opens the practice of this tablet, or makes a fresh one. `names` are practice's own. */
export async function startPractice(
  device: Device,
  words: { personName: string; title: string; provider: string },
): Promise<Result<Session, StoreLoss | NotKept>> {
  // Both are needed in a moment: fetched side by side with the opening of the store.
  for (const load of [loadHpke, () => loadEdition(DEFAULT_EDITION_ID)]) void load()
  const known = readStored(device)
  const opened = known && (await openStore(device.names, known.genesis))
  const isNew = !(known && opened?.ok)
  const parts = isNew ? await makeParts(device) : known
  const log = opened?.ok ? opened : await makeAnew(device, parts.genesis)
  if (!log.ok) return log
  const session = await startSession(device, {
    person: parts.person,
    device: parts.device,
    role: 'lead',
    // Nobody's office: the wrap for it opens for no one.
    recoveryKey: parts.keys.agreementPublic,
    secrets: { keys: parts.keys, personName: words.personName },
    log: log.value,
    practice: true,
  })
  if (session.keyring.inspections().length > 0) return ok(session)
  return fillPractice(session, words)
}

async function fillPractice(
  session: Session,
  words: { title: string; provider: string },
): Promise<Result<Session, NotKept>> {
  const edition = await loadEdition(DEFAULT_EDITION_ID)
  if (!edition.ok) throw new Error('broken invariant: the default edition is bundled')
  for (const [index, part] of makePracticeCases(edition.value).entries()) {
    const label = edition.value.providerTypes[part.providerType]?.label
    const title = index === 0 ? words.title : `${words.title}: ${label}`
    const filled = await fillOne(session, part, { ...words, title, edition: edition.value.id })
    if (!filled.ok) return filled
  }
  return ok(session)
}

async function fillOne(
  session: Session,
  { providerType, cases }: PracticeCases,
  words: { title: string; provider: string; edition: string },
): Promise<Result<number, NotKept>> {
  const made = await makeInspection(session, { ...words, providerType, cases })
  if (!made.ok) return made
  const inspection = await readInspection(session, made.value)
  return allocate(session, inspection, [...inspection.assessors.keys()], session.person)
}

interface PracticeParts {
  readonly genesis: string
  readonly person: PersonId
  readonly device: DeviceId
  readonly keys: DeviceKeyBytes
}

async function makeParts({ ids, names }: Device): Promise<PracticeParts> {
  const parts = {
    genesis: bytesToBase64url(ids.randomBytes(16)),
    person: ids.next<PersonId>(),
    device: ids.next<DeviceId>(),
    keys: await makeDeviceKeys(),
  }
  const keys = Object.fromEntries(
    Object.entries(parts.keys).map(([name, bytes]) => [name, bytesToBase64url(bytes)]),
  )
  names.marker.setItem(KEYS_ITEM, JSON.stringify({ ...parts, keys }))
  return parts
}

function readStored({ names }: Device): PracticeParts | undefined {
  try {
    const parsed = v.safeParse(stored, JSON.parse(names.marker.getItem(KEYS_ITEM) ?? 'null'))
    if (!parsed.success) return undefined
    const key = (name: string) => base64urlToBytes(parsed.output.keys[name] ?? '')
    const [signingPrivate, signingPublic, agreementPrivate, agreementPublic] = [
      'signingPrivate',
      'signingPublic',
      'agreementPrivate',
      'agreementPublic',
    ].map(key)
    if (!signingPrivate || !signingPublic || !agreementPrivate || !agreementPublic) return undefined
    const { genesis, person, device } = parsed.output
    const keys = { signingPrivate, signingPublic, agreementPrivate, agreementPublic }
    return { genesis, person, device, keys }
  } catch {
    return undefined
  }
}

/** Practice may be thrown away: a store whose keys are gone is exchanged for a new one. */
async function makeAnew(device: Device, genesis: string) {
  const { CasebookDatabase } = await import('../store/database.ts')
  await new CasebookDatabase(device.names.name).delete()
  const made = await makeStore(device.names, genesis)
  return made.ok ? made : err(made.error)
}
