/**
 * How each kind of scope is fetched: one statement for many of them at once.
 *
 * `$1` holds the ids as bytea[], `$2` (of the kinds that come in pages) what each
 * follows. A page is at most 1,000 rows and about a mebibyte, so that no stream
 * is ever fetched whole into memory.
 */
import type { ScopeKind } from './scope.ts'

const OTHERS = `(SELECT string_agg(encode(person, 'hex'), ' ') FROM stream_writer
  WHERE stream_writer.stream = stream.id) AS others`

const COUNTS = `SELECT person, inspection, stream, code, count(*) AS count, max(at) AS latest_at
  FROM parked_whole`
const BY_REASON = 'AND act IS NULL GROUP BY person, inspection, stream, code'

const PAGE_ROWS = 1_000
const PAGE_BYTES = 1_048_576

/** Rows of `table` after the cursor, cut where they grow too long; at least one. */
const pageOf = (wish: { readonly table: string; readonly key: string; readonly order: string }) => `
SELECT asked.id AS asked, asked.after AS after, page.*
FROM unnest($1::bytea[], $2::int8[]) AS asked(id, after)
CROSS JOIN LATERAL (
  SELECT * FROM (
    SELECT *, sum(length(envelope)) OVER (ORDER BY ${wish.order}) - length(envelope) AS before_it
    FROM ${wish.table}
    WHERE ${wish.table}.${wish.key} = asked.id AND ${wish.table}.${wish.order} > asked.after
    ORDER BY ${wish.order} LIMIT ${PAGE_ROWS}
  ) AS counted WHERE before_it < ${PAGE_BYTES}
) AS page ORDER BY page.${wish.order}`

export const questions: Readonly<Record<ScopeKind, string>> = {
  person: 'SELECT * FROM person WHERE id = ANY($1)',
  device: 'SELECT * FROM device WHERE id = ANY($1)',
  'devices-of': 'SELECT * FROM device WHERE person = ANY($1)',
  'any-device': 'SELECT * FROM device LIMIT 1',
  invite: 'SELECT * FROM invite WHERE code_hash = ANY($1)',
  'invites-of': `SELECT * FROM invite
    WHERE person = ANY($1) AND used_by IS NULL AND ended_at IS NULL`,
  inspection: 'SELECT * FROM inspection LEFT JOIN ending ON inspection = id WHERE id = ANY($1)',
  members: 'SELECT * FROM member WHERE inspection = ANY($1)',
  memberships: 'SELECT * FROM member WHERE person = ANY($1)',
  stream: `SELECT *, ${OTHERS} FROM stream WHERE id = ANY($1)`,
  'streams-of': `SELECT *, ${OTHERS} FROM stream WHERE inspection = ANY($1)`,
  key: 'SELECT * FROM wrapped_key WHERE key = ANY($1)',
  'keys-of': 'SELECT * FROM wrapped_key WHERE inspection = ANY($1)',
  op: 'SELECT id, seq, chain, envelope FROM op WHERE id = ANY($1)',
  ops: pageOf({ table: 'op', key: 'stream', order: 'seq' }),
  'has-parked': `SELECT asked.id AS device FROM unnest($1::bytea[]) AS asked(id)
    WHERE EXISTS (SELECT 1 FROM parked WHERE parked.device = asked.id)`,
  'parked-marks': 'SELECT device, hash, place, code, act FROM parked_whole WHERE device = ANY($1)',
  'parked-by': `${COUNTS} WHERE person = ANY($1) ${BY_REASON}`,
  'parked-in': `${COUNTS} WHERE inspection = ANY($1) ${BY_REASON}`,
  'parked-after': pageOf({ table: 'parked_whole', key: 'inspection', order: 'place' }),
  'parked-at': `SELECT parked_whole.*
    FROM unnest($1::bytea[], $2::int8[]) AS asked(id, after)
    JOIN parked_whole ON parked_whole.place = asked.after AND parked_whole.inspection = asked.id`,
  'decided-of': `SELECT device, inspection, stream, act, count(*) AS count,
      max(decided_at) AS latest_at
    FROM parked_whole WHERE device = ANY($1) AND act IS NOT NULL
    GROUP BY device, inspection, stream, act`,
  ended: 'SELECT inspection.*, ending.* FROM ending JOIN inspection ON id = inspection ORDER BY id',
  'holders-of': 'SELECT * FROM holder WHERE inspection = ANY($1) ORDER BY device',
  holdings: 'SELECT * FROM holder WHERE device = ANY($1) ORDER BY inspection',
  'parked-total': `SELECT inspection, count(*) AS count FROM parked
    WHERE inspection = ANY($1) GROUP BY inspection`,
  'audit-head': 'SELECT * FROM audit ORDER BY seq DESC LIMIT 1',
  audit: 'SELECT * FROM audit ORDER BY seq',
}

/** Before a push judges them: nobody else counts on these streams and devices until it commits. */
export const locks = {
  device: 'SELECT 1 FROM device WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE',
  stream: 'SELECT 1 FROM stream WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE',
} as const

export const takesIds = (kind: ScopeKind): boolean =>
  kind !== 'any-device' && kind !== 'ended' && kind !== 'audit-head' && kind !== 'audit'

export const takesAfter = (kind: ScopeKind): boolean =>
  kind === 'ops' || kind === 'parked-after' || kind === 'parked-at'
