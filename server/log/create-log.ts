/**
 * A log from an engine: gives every decision its transaction.  [SV1]
 *
 * The only place where synchronous rows become the port's promises. Reads that
 * need one moment of truth run in one `read`; everything that changes a row runs
 * in one `transact`, durable when the promise resolves.
 */
import { assert } from '../../src/base/assert.ts'
import type { DeviceId } from '../../src/base/brand.ts'
import { CHAIN_START } from '../../src/ops/envelope/chain.ts'
import { viewEnvelope } from '../../src/ops/envelope/envelope.ts'
import { appendInvite } from './append-invite.ts'
import type { Push } from './append-push.ts'
import { appendAudit } from './audit.ts'
import { changeAccess } from './change-access.ts'
import { closeDevice } from './close-device.ts'
import { decideParked } from './decide-parked.ts'
import { deleteInspections } from './delete-inspections.ts'
import { endInspection } from './end-inspection.ts'
import type { LogEngine } from './engine.ts'
import { enrolDevice } from './enrol-device.ts'
import { type CopyWish, type FiledEnvelope, fileCopy } from './file-copy.ts'
import { bytesToId } from './id-bytes.ts'
import type { Log } from './port.ts'
import { createPushQueue } from './push-queue.ts'
import { readHello } from './read-hello.ts'
import { readPage } from './read-page.ts'
import { readParked } from './read-parked.ts'
import { readReceipt } from './read-receipt.ts'
import { appointLead, readRecovery } from './recover-access.ts'
import { revokeDevice } from './revoke-device.ts'
import { takeDeletion } from './take-deletion.ts'

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
    fileCopy: (wish) => fileAll(engine, wish),
    readPage: async (wish) => engine.read((rows) => readPage(rows, wish), { about: 'page', wish }),
    readParked: async (wish) => engine.read((rows) => readParked(rows, wish)),
    decideParked: async (caller, wish) =>
      engine.transact((rows) => decideParked(rows, caller, wish)),
    revokeDevice: async (wish) => engine.transact((rows) => revokeDevice(rows, wish)),
    closeDevice: async (wish) => engine.transact((rows) => closeDevice(rows, wish)),
    changeAccess: async (caller, wish) =>
      engine.transact((rows) => changeAccess(rows, caller, wish)),
    readReceipt: (wish) => readReceipt(engine, wish),
    endInspection: (wish) => endInspection(engine, wish),
    takeDeletion: async (wish) => engine.transact((rows) => takeDeletion(rows, wish)),
    deleteInspections: async (wish) => {
      const ended = await engine.transactAlone((rows) => deleteInspections(rows, wish))
      // Also where nothing was due: the last one may have been cut before it came to this.
      if (!wish.isLook) await engine.scrub()
      return ended
    },
    readAudit: async () => engine.read((rows) => rows.readAudit()),
    readRecovery: async () => engine.read((rows) => readRecovery(rows)),
    appointLead: async (wish) => engine.transact((rows) => appointLead(rows, wish)),
    close: async () => {
      await queue.flush()
      await engine.close()
    },
  }
}

/** Audited first, in a transaction of its own: that somebody filed past the tablets is never unsaid. */
async function fileAll(engine: LogEngine, wish: CopyWish): Promise<readonly FiledEnvelope[]> {
  const { at, envelopes } = wish
  await engine.transact((rows) => {
    const detail = { envelopes: envelopes.length }
    appendAudit(rows, { at, person: null, device: null, what: 'import', detail })
  })
  // Under the locks of a push: it counts the same streams on.
  const ahead = { about: 'pushes', pushes: envelopes.flatMap(toPush) } as const
  const [outcome] = await engine.transactAll([(rows) => fileCopy(rows, wish)], ahead)
  assert(outcome !== undefined, 'one decision has one outcome')
  if (!outcome.ok) throw outcome.thrown
  return outcome.value
}

/** A hint of what will be read, as of a push. */
function toPush({ bytes }: CopyWish['envelopes'][number]): Push[] {
  const view = viewEnvelope(bytes)
  if (!view.ok) return []
  const device = bytesToId<DeviceId>(view.value.device)
  return [{ device, frames: [{ number: 0, before: CHAIN_START, envelope: bytes }], at: '' }]
}
