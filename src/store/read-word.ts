/**
 * What the office has said and what is still owed to it, read in one moment: the
 * header, the list and the board are made of the same one.  [UI1 RT1]
 */
import type { StreamId } from '../base/brand.ts'
import type { HelloAnswer } from '../ops/envelope/protocol.ts'
import type { Gate } from './gate.ts'
import { type HandedCase, readHandOut } from './hand-out.ts'
import { countQueue, type QueueCount } from './log.ts'
import { type KeptReceipt, readHello, readOrders, readReceipt } from './office.ts'

export interface Word {
  readonly queue: QueueCount & { readonly orders: number }
  readonly hello: HelloAnswer | undefined
  readonly receipt: KeptReceipt | undefined
  /** Undefined before the first word of the office. */
  readonly handOut: readonly HandedCase[] | undefined
  /** Streams that came from the office once, and that it gives this tablet no more. */
  readonly gone: ReadonlySet<StreamId>
}

export function readWord(gate: Gate): Promise<Word> {
  const { db } = gate
  const tables = [db.ops, db.office, db.orders, db.cursors, db.streams]
  return db.transaction('r', tables, async () => {
    const [counts, orders, hello, receipt, handOut, cursors] = await Promise.all([
      countQueue(gate),
      readOrders(gate),
      readHello(gate),
      readReceipt(gate),
      readHandOut(gate),
      db.cursors.toArray(),
    ])
    const gone = new Set(cursors.flatMap((row) => (row.gone === 1 ? [row.stream] : [])))
    return { queue: { ...counts, orders: orders.length }, hello, receipt, handOut, gone }
  })
}
