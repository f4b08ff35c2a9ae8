/**
 * A tablet of a world: the real store on fake-indexeddb, the real keys and seals,
 * the real round; a link to the endpoint, and what tablets suffer.
 *
 * Enrolled, unlocked, locked, put back to yesterday: the way in is always the
 * session's own verb. Sync needs no session, as on the real one.
 */
import './memory-storage.ts'
import { Dexie } from 'dexie'
import { ok, type Result } from '../../src/base/result.ts'
import { KDF_FLOOR } from '../../src/crypto/kdf.ts'
import type { EnrolRequest } from '../../src/ops/envelope/protocol.ts'
import type { Device } from '../../src/session/device.ts'
import { type BegunEnrolment, beginEnrolment, finishEnrolment } from '../../src/session/enrol.ts'
import { enrolAgain } from '../../src/session/enrol-again.ts'
import type { Session } from '../../src/session/session.ts'
import { unlock } from '../../src/session/unlock.ts'
import { CasebookDatabase } from '../../src/store/database.ts'
import type { LogDeps } from '../../src/store/log.ts'
import { openStore } from '../../src/store/open-store.ts'
import { createHeaderStore } from '../../src/store/vault-header.ts'
import { askToEnrol } from '../../src/sync/enrol-call.ts'
import { type Round, runRound } from '../../src/sync/round.ts'
import type { SyncFault } from '../../src/sync/status.ts'
import { createTransport } from '../../src/sync/transport.ts'
import { createTestClock, type TestClock, type TrueTime } from './clock.ts'
import { createSeededIds } from './ids.ts'
import { createMemoryStorage } from './memory-storage.ts'
import { createLink, type Link } from './network.ts'
import { fastDerive } from './world-derive.ts'

/** Every table of a tablet's database, as it was. */
export type TabletCopy = ReadonlyMap<string, readonly unknown[]>

export interface Tablet {
  readonly device: Device
  readonly clock: TestClock
  readonly link: Link
  enrol(code: string, personName: string): Promise<Result<Session, { readonly kind: string }>>
  /** Locked, with the passphrase forgotten: new keys and words by a new code. */
  enrolAgain(code: string, personName: string): Promise<Result<void, { readonly kind: string }>>
  /** Throws while it is locked. */
  session(): Session
  unlock(): Promise<void>
  lock(): void
  isLocked(): boolean
  /** One round with the office, locked or not. */
  sync(onProgress?: (sent: number, received: number) => void): Promise<Result<Round, SyncFault>>
  /** What it shows at the endpoint's door. */
  bearer(): Promise<string>
  /** What it shows at the endpoint's door. */
  bearer(): Promise<string>
  /** How often its browser was told to let go of everything. */
  cleared(): number
  /** The store, as the sync of a locked tablet has it. */
  log(): Promise<LogDeps>
  copy(): Promise<TabletCopy>
  /** Yesterday's copy is put over today's store; the tablet is locked then. */
  putBack(copy: TabletCopy): Promise<void>
}

export interface TabletWish {
  readonly seed: number
  readonly name: string
  readonly time: TrueTime
  readonly endpoint: (request: Request) => Promise<Response>
}

interface State {
  session?: Session
  log?: LogDeps
  /** Kept until it has gone well, as the screens do: a second try is the same device. */
  begun?: BegunEnrolment
  passphrase: string
  cleared: number
}

export function createTablet({ seed, name, time, endpoint }: TabletWish): Tablet {
  const clock = createTestClock(time)
  const link = createLink(endpoint)
  const database = `${name}-${crypto.randomUUID()}`
  const device: Device = {
    names: { name: database, marker: createMemoryStorage() },
    header: createHeaderStore(database),
    derive: fastDerive,
    calibrate: async () => KDF_FLOOR,
    authenticator: undefined,
    clock,
    ids: createSeededIds(seed, name),
    wallMs: clock.wallMs,
  }
  const state: State = { passphrase: '', cleared: 0 }
  const close = () => {
    for (const log of [state.session?.log, state.log]) {
      log?.watchers.close()
      log?.db.close()
    }
    delete state.session
    delete state.log
  }
  return {
    device,
    clock,
    link,
    enrol: (code, personName) => enrol(device, state, link, { code, personName }),
    async enrolAgain(code, personName) {
      close()
      const begun = await beginEnrolment(device)
      const words = { code, personName, passphraseTyped: begun.passphrase }
      const ask = (request: EnrolRequest) => askToEnrol({ fetch: link.fetch }, request)
      const again = await enrolAgain({ device, ask, alone: (work) => work() }, begun, words)
      if (again.ok) state.passphrase = begun.passphrase
      return again
    },
    session() {
      if (!state.session) throw new Error(`${name} is locked`)
      return state.session
    },
    async unlock() {
      const opened = await unlock(device, state.passphrase)
      if (!opened.ok) throw new Error(`${name} does not unlock: ${opened.error.kind}`)
      state.session = opened.value
    },
    lock: close,
    isLocked: () => state.session === undefined,
    bearer: () => readBearer(device),
    async sync(onProgress = () => undefined) {
      return runRound({
        log: await openLog(device, state),
        transport: createTransport({ fetch: link.fetch, bearer: await readBearer(device) }),
        clock,
        appVersion: 'test',
        signal: new AbortController().signal,
        onProgress,
        onCleared() {
          state.cleared += 1
        },
      })
    },
    cleared: () => state.cleared,
    log: () => openLog(device, state),
    copy: () => copyTables(database),
    async putBack(copy) {
      close()
      await Dexie.delete(database)
      await fillTables(database, copy)
    },
  }
}

async function enrol(
  device: Device,
  state: State,
  link: Link,
  { code, personName }: { code: string; personName: string },
) {
  state.begun ??= await beginEnrolment(device)
  const { begun } = state
  const words = { code, personName, passphraseTyped: begun.passphrase }
  const enrolled = await finishEnrolment(device, begun, words, (request) =>
    askToEnrol({ fetch: link.fetch }, request),
  )
  if (!enrolled.ok) return enrolled
  state.session = enrolled.value
  state.passphrase = begun.passphrase
  return ok(enrolled.value)
}

async function readBearer(device: Device): Promise<string> {
  const header = await device.header.read()
  if (header === 'none' || header === 'unreadable') throw new Error('not enrolled')
  return `${header.device}.${header.token}`
}

async function openLog(device: Device, state: State): Promise<LogDeps> {
  if (state.log) return state.log
  const header = await device.header.read()
  const genesis = typeof header === 'string' ? '' : header.genesis
  const opened = await openStore(device.names, genesis)
  if (!opened.ok) throw new Error(`the store does not open: ${opened.error.kind}`)
  state.log = opened.value
  return opened.value
}

async function copyTables(database: string): Promise<TabletCopy> {
  const db = new CasebookDatabase(database)
  const rows = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  )
  db.close()
  return new Map(rows)
}

async function fillTables(database: string, copy: TabletCopy): Promise<void> {
  const db = new CasebookDatabase(database)
  for (const table of db.tables) await table.bulkPut([...(copy.get(table.name) ?? [])])
  db.close()
}
