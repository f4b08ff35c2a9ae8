/**
 * The log: all that the endpoint keeps, and all that its routes may ask of it.
 *
 * Append-only where it holds work, durable before it answers, the same on every
 * engine: one contract suite (`test/contract`) runs on each. Nothing here can
 * open an envelope.
 */
import type { DeviceId, PersonId } from '../../src/base/brand.ts'
import type { Result } from '../../src/base/result.ts'
import type { AccessChange, ReceiptAnswer, Role } from '../../src/ops/envelope/protocol.ts'
import type { EndAnswer } from '../../src/ops/envelope/protocol-purge.ts'
import type { Push, Pushed } from './append-push.ts'
import type { AccessResult } from './change-access.ts'
import type { Closed, Closing } from './close-device.ts'
import type { Deciding, ParkedResult } from './decide-parked.ts'
import type { DeleteWish, EndedInspection } from './delete-inspections.ts'
import type { EndWish } from './end-inspection.ts'
import type { LogMeta } from './engine.ts'
import type { Enrolled, Enrolment, NotEnrolled } from './enrol-device.ts'
import type { CopyWish, FiledEnvelope } from './file-copy.ts'
import type { AuditRow } from './op-rows.ts'
import type { DeviceRow } from './people-rows.ts'
import type { DeviceNews, Hello } from './read-hello.ts'
import type { Page, PageWish } from './read-page.ts'
import type { ParkedPage, ParkedWish } from './read-parked.ts'
import type { ReceiptWish } from './read-receipt.ts'
import type { LeadWish, RecoveryRows } from './recover-access.ts'
import type { RevokeResult, Revoking } from './revoke-device.ts'
import type { Deleting, TakenDeletion } from './take-deletion.ts'

/** The office's own invitation, from the command line. */
export interface OfficeInvite {
  readonly codeHash: Uint8Array
  readonly person: PersonId
  readonly role: Role
  readonly hours: number
  readonly at: string
}

export interface Log {
  readonly meta: LogMeta
  hasDevices(): Promise<boolean>
  readDevice(id: DeviceId): Promise<DeviceRow | undefined>
  appendInvite(invite: OfficeInvite): Promise<void>
  enrolDevice(wish: Enrolment): Promise<Result<Enrolled, NotEnrolled>>
  readHello(news: DeviceNews): Promise<Hello>
  appendPush(push: Push): Promise<Pushed>
  /** What came in a copy: one answer for each envelope, in their order. */
  fileCopy(wish: CopyWish): Promise<readonly FiledEnvelope[]>
  readPage(wish: PageWish): Promise<Page>
  readParked(wish: ParkedWish): Promise<ParkedPage>
  decideParked(caller: DeviceRow, wish: Deciding): Promise<readonly ParkedResult[]>
  revokeDevice(wish: Revoking): Promise<RevokeResult>
  /** Undefined where the tablet is not withdrawn. */
  closeDevice(wish: Closing): Promise<Closed | undefined>
  changeAccess(
    caller: DeviceRow,
    wish: { readonly changes: readonly AccessChange[]; readonly at: string },
  ): Promise<readonly AccessResult[]>
  readReceipt(wish: ReceiptWish): Promise<ReceiptAnswer>
  endInspection(wish: EndWish): Promise<EndAnswer>
  takeDeletion(wish: Deleting): Promise<TakenDeletion>
  /** For the office's own command line alone. */
  deleteInspections(wish: DeleteWish): Promise<readonly EndedInspection[]>
  readAudit(): Promise<readonly AuditRow[]>
  /** For the office's own command line alone: no route leads here. */
  readRecovery(): Promise<RecoveryRows>
  appointLead(wish: LeadWish): Promise<Role | undefined>
  /** After what was asked has been answered. */
  close(): Promise<void>
}
