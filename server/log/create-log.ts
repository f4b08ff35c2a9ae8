/**
 * A log from an engine: gives every decision its transaction.  [SV1]
 *
 * The only place where synchronous rows become the port's promises. Reads that
 * need one moment of truth run in one `read`; everything that changes a row runs
 * in one `transact`, durable when the promise resolves.
 */
import { assert } from '../../src/base/assert.ts'
import { appendInvite } from './append-invite.ts'
import { changeAccess } from './change-access.ts'
import { decideParked } from './decide-parked.ts'
import type { LogEngine } from './engine.ts'
import { enrolDevice } from './enrol-device.ts'
import type { Log } from './port.ts'
import { createPushQueue } from './push-queue.ts'
import { readHello } from './read-hello.ts'
import { readPage } from './read-page.ts'
import { readParked } from './read-parked.ts'
import { readReceipt } from './read-receipt.ts'
import { appointLead, readRecovery } from './recover-access.ts'
import { revokeDevice } from './revoke-device.ts'

export function createLog(engine: LogEngine): Log {
  const queue = createPushQueue(engine)
  return {
    meta: engine.meta,
    hasDevices: async () => engine.look((rows) => rows.hasDevices()),
    readDevice: async (id) =>
      engine.look((rows) => rows.readDevice(id), { about: 'device', device: id }),
    appendInvite: async (invite) =>
      engine.transact((rows) => {
        const why = appendInvite(rows, { ...invite, by: null })
        assert(why === undefined, 'the office invites new people with fresh codes')
      }),
    enrolDevice: async (wish) => engine.transact((rows) => enrolDevice(rows, wish)),
    readHello: async (news) =>
      engine.report((rows) => readHello(rows, news), { about: 'hello', device: news.device }),
    appendPush: (push) => queue.append(push),
    readPage: async (wish) => engine.read((rows) => readPage(rows, wish), { about: 'page', wish }),
    readParked: async (wish) => engine.read((rows) => readParked(rows, wish)),
    decideParked: async (caller, wish) =>
      engine.transact((rows) => decideParked(rows, caller, wish)),
    revokeDevice: async (wish) => engine.transact((rows) => revokeDevice(rows, wish)),
    changeAccess: async (caller, wish) =>
      engine.transact((rows) => changeAccess(rows, caller, wish)),
    readReceipt: (wish) => readReceipt(engine, wish),
    readAudit: async () => engine.read((rows) => rows.readAudit()),
    readRecovery: async () => engine.read((rows) => readRecovery(rows)),
    appointLead: async (wish) => engine.transact((rows) => appointLead(rows, wish)),
    close: async () => {
      await queue.flush()
      await engine.close()
    },
  }
}
