/**
 * The vault's header, in a database of its own (idb-keyval): what a locked
 * tablet knows.  [DV9 SE6 UN2 UN5]
 *
 * Ids, the sealed secrets, and the transport token, which opens nothing but
 * sealed envelopes: so a locked tablet still sends. Also how often the
 * passphrase was wrong, so that waiting survives a restart. Written with strict
 * durability, and changed in one transaction: a tab that counts a wrong try must
 * not put back the passphrase that another one has just replaced.
 */
import { createStore, get, set, type UseStore, update } from 'idb-keyval'
import * as v from 'valibot'
import { type DeviceId, isId, type PersonId } from '../base/brand.ts'
import { roles } from '../ops/envelope/protocol.ts'

const bytes = v.instance(Uint8Array)
const id = <T extends string>() => v.custom<T>((input) => isId(input))

const passkey = v.object({
  credential: bytes,
  salt: bytes,
  sealed: bytes,
  /** What its person calls it, sealed. */
  name: bytes,
  addedAt: v.string(),
})

const enrolled = {
  version: v.literal(1),
  genesis: v.string(),
  device: id<DeviceId>(),
  person: id<PersonId>(),
  role: v.picklist(roles),
  /** 32 bytes of base64url. */
  token: v.string(),
  /** X25519, raw: the office's recovery key, pinned at enrolment. */
  recoveryKey: bytes,
  vault: v.object({
    salt: bytes,
    kdf: v.object({ memoryKiB: v.number(), iterations: v.number() }),
    sealed: bytes,
  }),
  /** Wrong passphrases in a row, and when the last one was (ms since 1970). */
  failures: v.object({ count: v.number(), lastMs: v.number() }),
  /** Other ways in; none on a tablet of an earlier version. */
  passkeys: v.optional(v.array(passkey), []),
  /** When the passphrase last opened it (ms since 1970), and passkeys refused since. */
  reentry: v.optional(v.object({ openedMs: v.number(), failures: v.number() }), {
    openedMs: 0,
    failures: 0,
  }),
}

const schema = v.object({
  ...enrolled,
  /** Enrolled anew, and not finished: the next start finishes it. */
  next: v.optional(v.object(enrolled)),
})

export type VaultHeader = v.InferOutput<typeof schema>
export type PasskeyRow = VaultHeader['passkeys'][number]

export function parseHeader(raw: unknown): VaultHeader | 'unreadable' {
  const parsed = v.safeParse(schema, raw)
  return parsed.success ? parsed.output : 'unreadable'
}

export interface HeaderStore {
  read(): Promise<VaultHeader | 'none' | 'unreadable'>
  write(header: VaultHeader): Promise<void>
  /** Nothing where there is none; `edit` sees what lies there at that moment. */
  change(edit: (now: VaultHeader) => VaultHeader): Promise<void>
}

const STORE = 'header'

export function createHeaderStore(name: string): HeaderStore {
  const store = makeStrict(createStore(`${name}-vault`, STORE))
  return {
    async read() {
      const raw = await get('v', store)
      return raw === undefined ? 'none' : parseHeader(raw)
    },
    write: (header) => set('v', header, store),
    change: (edit) =>
      update(
        'v',
        (raw) => {
          const parsed = v.safeParse(schema, raw)
          return parsed.success ? edit(parsed.output) : raw
        },
        store,
      ),
  }
}

/** On the disk when it resolves: a passphrase is told as changed after that. */
const makeStrict =
  (store: UseStore): UseStore =>
  (mode, callback) =>
    store('readonly', ({ transaction }) =>
      callback(
        transaction.db.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE),
      ),
    )
