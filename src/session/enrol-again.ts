/**
 * A tablet whose passphrase is forgotten is enrolled anew, and loses nothing.
 * [UN10 UN12 UN13]
 *
 * First everything goes out, sealed, as it does while locked: with one operation
 * unsent this refuses. Then the office admits new keys with a new code, and the
 * same store goes on under them; its rows stay sealed until the inspections' keys
 * are granted to the new device. What is decided is written into the header
 * before the store is touched: a kill at any moment leaves the old passphrase or
 * the new one, and the next start finishes what was begun.
 */
import { err, ok, type Result } from '../base/result.ts'
import type { NotKept } from '../store/gate.ts'
import { countQueue } from '../store/log.ts'
import { openStore, type StoreLoss } from '../store/open-store.ts'
import { rebindStore } from '../store/rebind-store.ts'
import type { Device } from './device.ts'
import {
  type AskToEnrol,
  askOffice,
  type BegunEnrolment,
  type EnrolFault,
  type EnrolmentWords,
  makeHeader,
} from './enrol.ts'

export interface EnrolAgainDeps<F extends { kind: string }> {
  readonly device: Device
  readonly ask: AskToEnrol<F>
  /** Nobody talks to the office meanwhile, in no tab. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
}

export type EnrolAgainFault =
  | EnrolFault
  | NotKept
  | { readonly kind: 'not-enrolled' }
  | { readonly kind: 'still-unsent'; readonly unsent: number }

export function enrolAgain<F extends { kind: string }>(
  { device, ask, alone }: EnrolAgainDeps<F>,
  begun: BegunEnrolment,
  words: EnrolmentWords,
): Promise<Result<void, EnrolAgainFault | F>> {
  return alone(async () => {
    const unsent = await countUnsent(device)
    if (!unsent.ok) return unsent
    if (unsent.value > 0) return err({ kind: 'still-unsent', unsent: unsent.value })
    const answer = await askOffice(begun, words, ask)
    if (!answer.ok) return answer
    const { header } = await makeHeader(device, begun, words, answer.value)
    await device.header.change((now) => ({ ...now, next: header }))
    return finishEnrolAgain(device)
  })
}

/** At each start, and safe to repeat: does nothing where nothing was begun. */
export async function finishEnrolAgain(device: Device): Promise<Result<void, NotKept>> {
  const header = await device.header.read()
  if (header === 'none' || header === 'unreadable' || !header.next) return ok(undefined)
  const { genesis: from, next } = header
  const bound = await rebindStore(device.names, { from, to: next.genesis })
  if (bound.ok) await device.header.write(next)
  return bound
}

/** What a locked tablet has that the office has not. */
async function countUnsent(
  device: Device,
): Promise<Result<number, StoreLoss | { readonly kind: 'not-enrolled' }>> {
  const header = await device.header.read()
  if (header === 'none' || header === 'unreadable') return err({ kind: 'not-enrolled' })
  const store = await openStore(device.names, header.genesis)
  if (!store.ok) return store
  const { db, watchers } = store.value
  const { unsent } = await countQueue(store.value)
  watchers.close()
  db.close()
  return ok(unsent)
}
