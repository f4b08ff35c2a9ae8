/**
 * The cases that the office has named for this tablet, and which of them are
 * whole here.  [RT1 RT2]
 *
 * Read in one moment from what the office said last and from what lies here. A
 * case is whole when everything that the office had of it then is on this disk:
 * a page of it is not the case, and an empty case is not one either.
 */
import type { InspectionId, StreamId } from '../base/brand.ts'
import type { HelloAnswer, HereRows } from '../ops/envelope/protocol.ts'
import type { Gate } from './gate.ts'
import { readHello } from './office.ts'

export interface HandedCase {
  readonly stream: StreamId
  readonly inspection: InspectionId
  readonly isWhole: boolean
}

/** Undefined before the first word of the office. */
export async function readHandOut(gate: Gate): Promise<readonly HandedCase[] | undefined> {
  const { db } = gate
  return db.transaction('r', [db.office, db.cursors, db.streams], async () => {
    const hello = await readHello(gate)
    return hello && casesOf(gate, hello)
  })
}

async function casesOf({ db }: Gate, hello: HelloAnswer): Promise<readonly HandedCase[]> {
  const setUps = new Set(hello.inspections.map(({ setUp }) => setUp))
  const [cursors, kept] = await Promise.all([
    db.cursors.toArray(),
    db.streams.toCollection().primaryKeys(),
  ])
  const seqs = new Map(cursors.map(({ stream, seq }) => [stream, seq]))
  const here = new Set(kept)
  return hello.streams
    .filter(({ stream, writers }) => !setUps.has(stream) && !isShared(writers))
    .map(({ stream, inspection, seq }) => ({
      stream,
      inspection,
      isWhole: here.has(stream) && (seqs.get(stream) ?? 0) >= seq,
    }))
}

/** A case has one writer: what several write is an interview, which comes along. */
const isShared = (writers: readonly string[] | undefined): boolean => (writers ?? []).length > 0

/** As hello tells it. */
export function countHere(cases: readonly HandedCase[]): HereRows {
  const byInspection = Map.groupBy(cases, ({ inspection }) => inspection)
  return [...byInspection].map(([inspection, all]) => ({
    inspection,
    whole: all.filter(({ isWhole }) => isWhole).length,
    of: all.length,
  }))
}
