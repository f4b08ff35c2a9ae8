/**
 * A device log for tests: a fresh database, envelopes of the right layout with
 * random bytes for a seal, a full disk, and an office's stream with true chains.
 */
import 'fake-indexeddb/auto'
import { sha256 } from '@noble/hashes/sha2.js'
import type {
  DeviceId,
  InspectionId,
  KeyId,
  OpId,
  PersonId,
  StreamId,
} from '../../src/base/brand.ts'
import { CHAIN_START, streamLinkBytes } from '../../src/ops/envelope/chain.ts'
import { encodeEnvelope } from '../../src/ops/envelope/envelope.ts'
import type { PullFrame } from '../../src/ops/envelope/frames.ts'
import type { MetaRow, OpRow } from '../../src/store/database.ts'
import type { PulledPage } from '../../src/store/inbox.ts'
import type { LogDeps, OwnEnvelope } from '../../src/store/log.ts'
import type { StoreNames } from '../../src/store/marker.ts'
import { makeStore, openStore } from '../../src/store/open-store.ts'
import { createSeededIds } from '../kit/ids.ts'
import { createMemoryStorage, type MemoryStorage } from '../kit/memory-storage.ts'

const ids = createSeededIds(7, 'device-log')
export const GENESIS = 'genesis-of-this-tablet'
export const INSPECTION = ids.next<InspectionId>()
export const OTHER_INSPECTION = ids.next<InspectionId>()
export const STREAM = ids.next<StreamId>()
export const OTHER_STREAM = ids.next<StreamId>()
const AUTHOR = ids.next<PersonId>()
const DEVICE = ids.next<DeviceId>()
const KEY = ids.next<KeyId>()

export interface DeviceLog {
  readonly log: LogDeps
  readonly names: StoreNames & { readonly marker: MemoryStorage }
  /** A second handle on the same database, as another tab has. */
  again(): Promise<LogDeps>
  rows(): Promise<OpRow[]>
  meta(): Promise<MetaRow>
}

export async function createDeviceLog(): Promise<DeviceLog> {
  const names = { name: `log-${crypto.randomUUID()}`, marker: createMemoryStorage() }
  const made = await makeStore(names, GENESIS)
  if (!made.ok) throw new Error(made.error.kind)
  const log = made.value
  return {
    log,
    names,
    async again() {
      const opened = await openStore(names, GENESIS)
      if (!opened.ok) throw new Error(opened.error.kind)
      return opened.value
    },
    rows: () => log.db.ops.orderBy('place').toArray(),
    async meta() {
      const meta = await log.db.meta.get('m')
      if (!meta) throw new Error('no meta row')
      return meta
    },
  }
}

export function makeOwn(
  stream: StreamId = STREAM,
  sealedBytes = 284,
  inspection: InspectionId = INSPECTION,
): OwnEnvelope {
  const id = ids.next<OpId>()
  const bytes = encodeEnvelope({
    ...{ id, inspection, stream, author: AUTHOR, device: DEVICE, key: KEY },
    sealed: ids.randomBytes(sealedBytes),
    signature: ids.randomBytes(64),
  })
  return { id, inspection, stream, bytes }
}

export const makeMany = (count: number, stream: StreamId = STREAM): OwnEnvelope[] =>
  Array.from({ length: count }, () => makeOwn(stream))

/** What the endpoint holds of one stream, with the chain that it would say. */
export interface OfficeStream {
  append(...envelopes: readonly { readonly bytes: Uint8Array }[]): void
  page(after: number, upTo?: number): PulledPage
}

export function createOfficeStream(stream: StreamId = STREAM): OfficeStream {
  const frames: PullFrame[] = []
  const chains: Uint8Array[] = [CHAIN_START]
  return {
    append(...envelopes) {
      for (const { bytes } of envelopes) {
        const seq = frames.length + 1
        const before = chains.at(-1) ?? CHAIN_START
        chains.push(sha256(streamLinkBytes(before, seq, sha256(bytes))))
        frames.push({ seq, envelope: bytes })
      }
    },
    page: (after, upTo = frames.length) => ({
      stream,
      inspection: INSPECTION,
      after,
      chain: chains[Math.min(upTo, frames.length)] ?? CHAIN_START,
      frames: frames.slice(after, upTo),
    }),
  }
}

export interface FullDisk {
  /** How many writes were tried while it was full. */
  readonly refused: () => number
  makeRoom(): void
}

/**
 * From the `after`-th write on the disk is full, as browsers say it: 'request',
 * one write fails; 'commit', all of them went well and the transaction aborts.
 */
export function fillDisk(how: 'request' | 'commit', after = 1): FullDisk {
  const prototype = IDBObjectStore.prototype
  const { add, put } = prototype
  let writes = 0
  const guard = (original: typeof add) =>
    function (this: IDBObjectStore, ...args: Parameters<typeof add>): IDBRequest<IDBValidKey> {
      writes += 1
      if (writes < after) return Reflect.apply(original, this, args)
      if (how === 'request') return failRequest(this)
      abortAtCommit(this.transaction)
      return Reflect.apply(original, this, args)
    }
  prototype.add = guard(add)
  prototype.put = guard(put)
  return {
    refused: () => Math.max(0, writes - after + 1),
    makeRoom() {
      prototype.add = add
      prototype.put = put
    },
  }
}

/** A request of fake-indexeddb that fails when its turn comes. */
function failRequest(source: IDBObjectStore): IDBRequest<IDBValidKey> {
  const execute: unknown = Reflect.get(source.transaction, '_execRequestAsync')
  if (typeof execute !== 'function') throw new Error('fake-indexeddb has changed inside')
  const operation = () => {
    throw new DOMException('no room', 'QuotaExceededError')
  }
  return Reflect.apply(execute, source.transaction, [{ source, operation }])
}

/** fake-indexeddb commits by dispatching 'complete': there the disk says no. */
function abortAtCommit(transaction: IDBTransaction): void {
  const dispatch: unknown = Reflect.get(transaction, 'dispatchEvent')
  const abort: unknown = Reflect.get(transaction, '_abort')
  if (typeof dispatch !== 'function' || typeof abort !== 'function') {
    throw new Error('fake-indexeddb has changed inside')
  }
  const guarded = (event: { type: string }): unknown =>
    event.type === 'complete'
      ? Reflect.apply(abort, transaction, ['QuotaExceededError'])
      : Reflect.apply(dispatch, transaction, [event])
  Object.defineProperty(transaction, 'dispatchEvent', { value: guarded, configurable: true })
}
