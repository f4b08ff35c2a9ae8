/**
 * The header's one line about what is kept and what is sent.  [UI1 RT4]
 *
 * Pure, so that every promise in it is tested: "Identical" only with a receipt
 * and with nothing unsent or set aside, "All sent" only with an empty queue, and
 * neither while cases are still to come.
 * What went wrong is said before what went well.
 */
import type { OfficeStatus } from '../../session/office-link.ts'
import type { Workspace } from '../../session/workspace.ts'
import { toClockTime } from '../words/common.ts'
import { shellWords } from '../words/shell.ts'

export interface SyncFacts {
  readonly practice: boolean
  /** Leads and operations change set-ups; assessors give answers. */
  readonly isLead: boolean
  /** Undefined where there is no office to speak to. */
  readonly status: OfficeStatus | undefined
  readonly queue: Workspace['queue']['value']
  readonly receipt: Workspace['receipt']['value']
  readonly handOut: Workspace['handOut']['value']
}

export interface SyncLine {
  readonly state: 'practice' | 'offline' | 'sending' | 'same' | 'sent' | 'waiting' | 'trouble'
  readonly text: string
}

const words = shellWords.sync

/** Of the cases that the office has named for this tablet, those that are whole here. */
export const countCases = (
  handOut: SyncFacts['handOut'] = [],
): { readonly whole: number; readonly of: number } => ({
  whole: handOut.filter(({ isWhole }) => isWhole).length,
  of: handOut.length,
})

export function makeSyncLine(facts: SyncFacts): SyncLine {
  const { practice, isLead, status, queue } = facts
  if (practice) return { state: 'practice', text: words.practice }
  const { whole, of } = countCases(facts.handOut)
  const rest = whole < of ? words.here(whole, of) : words.nothingToSend
  const left = queue.unsent > 0 ? words.keptNotSent(queue.unsent, isLead) : rest
  const moving = status && movingText(status, queue)
  if (moving) return { state: 'sending', text: moving }
  if (status && status.offlineSince !== null) {
    return { state: 'offline', text: words.offline(toClockTime(status.offlineSince), left) }
  }
  if (status && status.fault !== null) {
    const text = queue.unsent > 0 ? words.trouble(left) : words.troubleSent
    return { state: 'trouble', text }
  }
  if (queue.unsent > 0) return { state: 'waiting', text: left }
  if (queue.parked > 0) return { state: 'trouble', text: words.parked(queue.parked) }
  if (whole < of) return { state: 'waiting', text: rest }
  return settledLine(facts)
}

/** Only what moves: a round each minute that finds nothing must not make the line flicker. */
function movingText(status: OfficeStatus, queue: SyncFacts['queue']): string | undefined {
  const { phase, sentNow, receivedNow, offlineSince } = status
  if (phase !== 'running') return undefined
  const isSending = queue.unsent > 0 && (offlineSince === null || sentNow > 0)
  if (isSending) return words.sending(sentNow, sentNow + queue.unsent)
  return receivedNow > 0 ? words.fetching(receivedNow) : undefined
}

function settledLine({ status, queue, receipt }: SyncFacts): SyncLine {
  if (queue.orders === 0 && receipt) {
    return { state: 'same', text: words.same(toClockTime(receipt.at), receipt.code) }
  }
  return status?.lastContact
    ? { state: 'sent', text: words.allSent }
    : { state: 'waiting', text: words.noContact }
}
