/**
 * The vault's header, in a database of its own (idb-keyval): what a locked
 * tablet knows.  [DV9 SE6]
 *
 * Ids, the sealed secrets, and the transport token, which opens nothing but
 * sealed envelopes: so a locked tablet still sends. Also how often the
 * passphrase was wrong, so that waiting survives a restart.
 */
import { createStore, get, set } from 'idb-keyval'
import * as v from 'valibot'
import { type DeviceId, isId, type PersonId } from '../base/brand.ts'
import { roles } from '../ops/envelope/protocol.ts'

const bytes = v.instance(Uint8Array)
const id = <T extends string>() => v.custom<T>((input) => isId(input))

const schema = v.object({
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
})

export type VaultHeader = v.InferOutput<typeof schema>

export function parseHeader(raw: unknown): VaultHeader | 'unreadable' {
  const parsed = v.safeParse(schema, raw)
  return parsed.success ? parsed.output : 'unreadable'
}

export interface HeaderStore {
  read(): Promise<VaultHeader | 'none' | 'unreadable'>
  write(header: VaultHeader): Promise<void>
}

export function createHeaderStore(name: string): HeaderStore {
  const store = createStore(`${name}-vault`, 'header')
  return {
    async read() {
      const raw = await get('v', store)
      return raw === undefined ? 'none' : parseHeader(raw)
    },
    write: (header) => set('v', header, store),
  }
}
