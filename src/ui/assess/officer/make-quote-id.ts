/**
 * The id of a new quote: random, with its time in front, so that quotes stand in
 * the order in which they were begun. The time orders the screen and decides
 * nothing.
 */
import { bytesToBase64url } from '../../../base/bytes.ts'
import type { Session } from '../../../session/session.ts'

export function makeQuoteId({ clock, ids }: Pick<Session, 'clock' | 'ids'>): string {
  const at = Date.parse(clock.now()).toString(36).padStart(9, '0')
  return `${at}-${bytesToBase64url(ids.randomBytes(6))}`
}
