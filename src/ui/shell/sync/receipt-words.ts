/**
 * The receipt in one sentence, or why there is none.  [UI30 SY5 RT4]
 *
 * Said only with nothing unsent, nothing set aside and no case still to come. A
 * receipt counts every stream that was compared, set-ups, lists and desks too:
 * those are taken off, so that "12 of 12 cases" is about cases.
 */
import type { Workspace } from '../../../session/workspace.ts'
import { toDayAndTime } from '../../words/common.ts'
import { syncWords } from '../../words/sync.ts'

const words = syncWords.facts

export function receiptToWords({ queue, receipt, hello, handOut }: Workspace): string {
  const kept = receipt.value
  const { unsent, parked, orders } = queue.value
  if (parked > 0) return words.noReceiptParked
  const handed = handOut.value ?? []
  const isWhole = handed.every((one) => one.isWhole)
  if (!kept || !isWhole || unsent > 0 || orders > 0) return words.noReceipt
  const readable = hello.value?.streams.length ?? 0
  const cases = handed.length
  const compared = Math.max(0, kept.cases - (readable - cases))
  const at = toDayAndTime(kept.at)
  return cases === 0
    ? words.sameSetUp(at, kept.code)
    : words.same(Math.min(compared, cases), cases, at, kept.code)
}
