/**
 * Sends what decisions wrote to PostgreSQL, inside their transaction.  [EP41 EP42]
 *
 * A stream's head moves on and its operations are filed in one statement, from
 * the number that the decision saw: were it another by now, nothing is filed and
 * the transaction starts again. So numbers have no gaps and stand in the order of
 * the commits, with any number of processes.
 */

import { idToColumn } from '../columns/id-columns.ts'
import { idToBytes } from '../id-bytes.ts'
import type { OpRow, ParkedRow } from '../op-rows.ts'
import type { Connection } from './load-scopes.ts'
import { LostRace } from './lost-race.ts'
import type { WorkingCopy } from './working-copy.ts'

const APPEND_OPS = `
WITH moved AS (
  UPDATE stream SET seq = head.seq, chain = head.chain
  FROM unnest($1::bytea[], $2::int8[], $3::int8[], $4::bytea[]) AS head(id, was, seq, chain)
  WHERE stream.id = head.id AND stream.seq = head.was
  RETURNING stream.id
)
INSERT INTO op(stream, seq, id, number, at, chain, envelope)
SELECT filed.* FROM unnest($5::bytea[], $6::int8[], $7::bytea[], $8::int8[], $9::int8[],
  $10::bytea[], $11::bytea[]) AS filed(stream, seq, id, number, at, chain, envelope)
JOIN moved ON moved.id = filed.stream`

const WRITE_DEVICE_HEADS = `
UPDATE device SET head = heads.number, head_hash = heads.hash
FROM unnest($1::bytea[], $2::int8[], $3::bytea[]) AS heads(id, number, hash)
WHERE device.id = heads.id`

/** The counter's row is locked until the commit: places rise in the order of commits. */
const APPEND_PARKED = `
WITH counted AS (
  UPDATE counter SET value = value + $1 WHERE name = 'parked' RETURNING value - $1 AS before
)
INSERT INTO parked(place, device, hash, number, before, code, person, inspection, stream, at,
  envelope)
SELECT counted.before + rows.place, device, hash, number, rows.before, code, person, inspection,
  stream, at, envelope
FROM counted, unnest($2::bytea[], $3::bytea[], $4::int8[], $5::bytea[], $6::text[], $7::bytea[],
  $8::bytea[], $9::bytea[], $10::text[], $11::bytea[]) WITH ORDINALITY
  AS rows(device, hash, number, before, code, person, inspection, stream, at, envelope, place)
ON CONFLICT (device, hash) DO NOTHING`

export async function writeChanges(connection: Connection, copy: WorkingCopy): Promise<void> {
  const { statements, ops, parked, deviceHeads } = copy.changes
  for (const { text, values } of statements) await connection.query(text, values)
  if (ops.length > 0) await appendOps(connection, copy)
  if (deviceHeads.size > 0) {
    const heads = [...deviceHeads.values()]
    await connection.query(WRITE_DEVICE_HEADS, [
      [...deviceHeads.keys()].map(idToBytes),
      heads.map(({ number }) => number),
      heads.map(({ hash }) => hash),
    ])
  }
  if (parked.length > 0)
    await connection.query(APPEND_PARKED, [parked.length, ...parkedToColumns(parked)])
}

async function appendOps(connection: Connection, { changes, tables }: WorkingCopy): Promise<void> {
  const { ops, streamHeads } = changes
  const ids = [...streamHeads.keys()]
  const heads = [...streamHeads.values()]
  const filed = await connection.query(APPEND_OPS, [
    ids.map(idToBytes),
    ids.map((id) => tables.fetched.seqByStream.get(id)),
    heads.map(({ number }) => number),
    heads.map(({ hash }) => hash),
    ...opsToColumns(ops),
  ])
  if (filed.rowCount !== ops.length) throw new LostRace()
}

const opsToColumns = (ops: readonly OpRow[]) => [
  ops.map(({ stream }) => stream),
  ops.map(({ seq }) => seq),
  ops.map(({ id }) => id),
  ops.map(({ number }) => number),
  ops.map(({ atMs }) => atMs),
  ops.map(({ chain }) => chain),
  ops.map(({ envelope }) => envelope),
]

const parkedToColumns = (parked: readonly ParkedRow[]) => [
  parked.map(({ device }) => idToBytes(device)),
  parked.map(({ hash }) => hash),
  parked.map(({ number }) => number),
  parked.map(({ before }) => before),
  parked.map(({ code }) => code),
  parked.map(({ person }) => idToBytes(person)),
  parked.map(({ inspection }) => idToColumn(inspection)),
  parked.map(({ stream }) => idToColumn(stream)),
  parked.map(({ at }) => at),
  parked.map(({ envelope }) => envelope),
]
