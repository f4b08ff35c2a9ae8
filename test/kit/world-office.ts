/**
 * The office of a world: the real app on a real SQLite file, and the ways in
 * which an office suffers: put back from a copy, one byte changed on its disk.
 *
 * What it holds is read straight from the file, past all code that could hide
 * something.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createApp } from '../../server/app.ts'
import { makeEnrolmentLink } from '../../server/cli/make-link.ts'
import { recoveryKeyToText } from '../../server/cli/recovery-text.ts'
import { NO_LIMITS } from '../../server/config.ts'
import type { EndedInspection } from '../../server/log/delete-inspections.ts'
import type { Log } from '../../server/log/port.ts'
import { createSqliteFile } from '../../server/log/sqlite/open.ts'
import { openSqliteLog } from '../../server/log/sqlite.ts'
import { brandId, type DeviceId, type OpId, type StreamId } from '../../src/base/brand.ts'
import { bytesToBase64url, utf8ToBytes } from '../../src/base/bytes.ts'
import { makeDeviceKeys } from '../../src/crypto/keys.ts'
import type { Role } from '../../src/ops/envelope/protocol.ts'
import { createTestClock, type TestClock, type TrueTime } from './clock.ts'
import { createSeededIds } from './ids.ts'

export interface OfficeOp {
  readonly id: OpId
  readonly stream: StreamId
  readonly seq: number
  readonly envelope: Uint8Array
}

export interface OfficeParked {
  readonly code: string
  readonly envelope: Uint8Array
}

export interface Office {
  readonly clock: TestClock
  answer(request: Request): Promise<Response>
  /** The code of a one-time link, as the command line prints it. */
  invite(role: Role, hours?: number): Promise<string>
  ops(): readonly OfficeOp[]
  parked(): readonly OfficeParked[]
  /** `casebook revoke`: no lead has pressed anything. */
  withdraw(device: DeviceId): Promise<void>
  /** `casebook purge`. */
  purge(...without: readonly DeviceId[]): Promise<readonly EndedInspection[]>
  /** A backup. */
  copy(): string
  /** Puts a backup in place, under a new epoch. */
  putBack(copy: string): Promise<void>
  /** Stops it, lets `work` do something to its folder, and starts it again. */
  whileStopped(work: () => Promise<void>): Promise<void>
  /** One byte of one kept envelope changes on the disk, under the triggers. */
  changeByte(id: OpId): void
  /** As it was printed. */
  readonly recoveryText: string
  /** Everything that lies in its folder. */
  readonly folder: string
  close(): Promise<void>
}

/** What a broken endpoint does otherwise; for mutants alone. */
export interface OfficeBreakage {
  readonly breakLog?: (log: Log) => Log
  /** Put back under the epoch that it had. */
  readonly keepsEpoch?: boolean
}

export async function createOffice(
  seed: number,
  time: TrueTime,
  breakage: OfficeBreakage = {},
): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-world-'))
  const file = join(folder, 'casebook.sqlite')
  const ids = createSeededIds(seed, 'office')
  const clock = createTestClock(time)
  const { agreementPublic, agreementPrivate } = await makeDeviceKeys()
  createSqliteFile(file, {
    epoch: bytesToBase64url(ids.randomBytes(16)),
    recoveryKey: agreementPublic,
  })
  const state = { ...open(file, clock, breakage), copies: 0 }
  const inFile = <T>(work: (db: DatabaseSync) => T): T => {
    const db = new DatabaseSync(file)
    try {
      return work(db)
    } finally {
      db.close()
    }
  }
  return {
    clock,
    folder,
    // The last 32 bytes of PKCS #8.
    recoveryText: recoveryKeyToText(agreementPrivate.slice(-32)),
    answer: async (request) => state.app.fetch(request),
    async invite(role, hours = 24) {
      const wish = { origin: 'https://office.test', role, hours }
      const link = await makeEnrolmentLink({ log: state.log, clock, ids }, wish)
      return link.slice(link.indexOf('#') + 1)
    },
    async withdraw(device) {
      await state.log.revokeDevice({ device, by: null, at: clock.now() })
    },
    purge: (...without) => state.log.deleteInspections({ without, isLook: false, at: clock.now() }),
    ops: () => inFile(readOps),
    parked: () => inFile(readParked),
    copy() {
      inFile((db) => db.exec('PRAGMA wal_checkpoint(TRUNCATE)'))
      state.copies += 1
      const copy = `${file}.copy-${state.copies}`
      copyFileSync(file, copy)
      return copy
    },
    async putBack(copy) {
      await state.log.close()
      for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
      copyFileSync(copy, file)
      const epoch = utf8ToBytes(bytesToBase64url(ids.randomBytes(16)))
      if (!breakage.keepsEpoch) {
        inFile((db) => db.prepare("UPDATE meta SET value = ? WHERE name = 'epoch'").run(epoch))
      }
      Object.assign(state, open(file, clock, breakage))
    },
    async whileStopped(work) {
      await state.log.close()
      await work()
      Object.assign(state, open(file, clock, breakage))
    },
    changeByte: (id) => inFile((db) => changeByte(db, id)),
    async close() {
      await state.log.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function open(file: string, clock: TestClock, { breakLog = (log) => log }: OfficeBreakage) {
  const opened = openSqliteLog(file)
  if (!opened.ok) throw new Error(opened.error.why)
  const log = breakLog(opened.value)
  const config = { version: 'test', isSecure: true, isBehindProxy: false, limits: NO_LIMITS }
  const logger = { info: () => undefined, error: (fields: object) => throwFault(fields) }
  return { log, app: createApp({ log, clock, config, logger }) }
}

/** A fault of the endpoint is a bug: no world goes on over it. */
function throwFault(fields: object): never {
  throw new Error(`the endpoint failed: ${JSON.stringify(fields)}`)
}

const parseBlob = (value: unknown): Uint8Array => {
  if (value instanceof Uint8Array) return value
  throw new Error('not a blob')
}

const readOps = (db: DatabaseSync): OfficeOp[] =>
  db
    .prepare('SELECT id, stream, seq, envelope FROM op ORDER BY place')
    .all()
    .map(({ id, stream, seq, envelope }) => ({
      id: brandId<OpId>(bytesToBase64url(parseBlob(id))),
      stream: brandId<StreamId>(bytesToBase64url(parseBlob(stream))),
      seq: Number(seq),
      envelope: parseBlob(envelope),
    }))

const readParked = (db: DatabaseSync): OfficeParked[] =>
  db
    .prepare('SELECT code, envelope FROM parked ORDER BY place')
    .all()
    .map(({ code, envelope }) => ({ code: String(code), envelope: parseBlob(envelope) }))

function changeByte(db: DatabaseSync, id: OpId): void {
  const row = readOps(db).find((op) => op.id === id)
  if (!row) throw new Error('no such operation')
  const changed = row.envelope.slice()
  changed[200] = (changed[200] ?? 0) ^ 1
  db.exec('DROP TRIGGER op_no_update')
  db.prepare('UPDATE op SET envelope = ? WHERE seq = ? AND envelope = ?').run(
    changed,
    row.seq,
    row.envelope,
  )
}
