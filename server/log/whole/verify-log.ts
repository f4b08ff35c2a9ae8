/**
 * Verifies a whole log from its stored bytes, and names what is wrong.  [EP45]
 *
 * Every chain is computed anew: a changed, missing, moved or added operation
 * shows, and so does a changed head. Set aside envelopes are hashed, and the
 * audit log is followed. What this cannot see is a log that was rewritten whole
 * with new chains: the tablets see that, for each remembers its own.
 */
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import { CHAIN_START, receiptBytes, type StreamHead } from '../../../src/ops/envelope/chain.ts'
import { viewEnvelope } from '../../../src/ops/envelope/envelope.ts'
import { isSameBytes, sha256 } from '../../hash.ts'
import { findBrokenAudit } from '../audit.ts'
import { type Columns, parseBytes, parseInteger } from '../columns/columns.ts'
import { parseAudit } from '../columns/op-columns.ts'
import { createIdPlaces } from '../sqlite/id-places.ts'
import { createStreamLink } from '../stream-link.ts'
import type { LogSource } from './source.ts'

export interface LogFault {
  readonly kind:
    | 'operation-changed'
    | 'operation-missing'
    | 'operation-moved'
    | 'operation-twice'
    | 'head-differs'
    | 'stream-unknown'
    | 'parked-changed'
    | 'deletion-differs'
    | 'audit-broken'
  /** Whose: base64url; null for the audit log. */
  readonly inspection: string | null
  readonly stream: string | null
  /** The number where it begins. */
  readonly at: number
}

export interface LogCheck {
  readonly faults: readonly LogFault[]
  readonly counts: Readonly<
    Record<
      | 'people'
      | 'devices'
      | 'inspections'
      | 'deleted'
      | 'streams'
      | 'operations'
      | 'parked'
      | 'audit',
      number
    >
  >
  /** One hash over all heads: equal logs have equal ones, on every database. */
  readonly digest: string
}

interface Stream {
  readonly inspection: string
  readonly head: StreamHead
  seq: number
  chain: Uint8Array
  /** One fault for each stream is enough: all that follows is of it. */
  hasFault: boolean
}

interface Check {
  readonly faults: LogFault[]
  readonly streams: Map<string, Stream>
  /** By inspection: the hash over the heads that stay. */
  readonly deleted: Map<string, Uint8Array>
  readonly ids: ReturnType<typeof createIdPlaces>
  readonly link: ReturnType<typeof createStreamLink>
}

export async function verifyLog(source: LogSource): Promise<LogCheck> {
  const check: Check = {
    faults: [],
    streams: new Map(),
    deleted: new Map(),
    ids: createIdPlaces(),
    link: createStreamLink(),
  }
  await forEach(source, 'ending', (row) => noteDeletion(check, row))
  const streams = await forEach(source, 'stream', (row) => noteStream(check, row))
  const operations = await forEach(source, 'op', (row) => verifyOp(check, row))
  for (const [id, stream] of check.streams) verifyHead(check, id, stream)
  verifyDeletions(check)
  const parked = await forEach(source, 'parked', (row) => verifyParked(check, row))
  const audit = await verifyAudit(check, source)
  return {
    faults: check.faults,
    counts: {
      people: await forEach(source, 'person', () => undefined),
      devices: await forEach(source, 'device', () => undefined),
      inspections: await forEach(source, 'inspection', () => undefined),
      deleted: check.deleted.size,
      ...{ streams, operations, parked, audit },
    },
    digest: digestOf(check),
  }
}

async function forEach(
  source: LogSource,
  table: Parameters<LogSource['read']>[0],
  use: (row: Columns) => void,
): Promise<number> {
  let count = 0
  for await (const rows of source.read(table)) {
    count += rows.length
    for (const row of rows) use(row)
  }
  return count
}

const textOf = (column: unknown): string => bytesToBase64url(parseBytes(column))

function noteStream({ streams }: Check, row: Columns): void {
  const stream = parseBytes(row.id)
  const head = { stream, seq: parseInteger(row.seq), chain: parseBytes(row.chain) }
  const start = { seq: 0, chain: CHAIN_START, hasFault: false }
  streams.set(textOf(row.id), { inspection: textOf(row.inspection), head, ...start })
}

function noteDeletion({ deleted }: Check, row: Columns): void {
  if (row.deleted_at !== null) deleted.set(textOf(row.inspection), parseBytes(row.deleted_digest))
}

function verifyOp(check: Check, row: Columns): void {
  const id = textOf(row.stream)
  const seq = parseInteger(row.seq)
  const known = check.streams.get(id)
  if (known === undefined) {
    check.faults.push({ kind: 'stream-unknown', inspection: null, stream: id, at: seq })
    return
  }
  if (known.hasFault) return
  const kind = faultOfOp(check, known, row)
  if (kind !== undefined) {
    known.hasFault = true
    const at = kind === 'operation-missing' ? known.seq + 1 : seq
    check.faults.push({ kind, inspection: known.inspection, stream: id, at })
  }
}

function faultOfOp(check: Check, stream: Stream, row: Columns): LogFault['kind'] | undefined {
  const seq = parseInteger(row.seq)
  if (seq !== stream.seq + 1) return 'operation-missing'
  const envelope = parseBytes(row.envelope)
  stream.seq = seq
  stream.chain = check.link(stream.chain, seq, sha256(envelope))
  if (!isSameBytes(stream.chain, parseBytes(row.chain))) return 'operation-changed'
  const view = viewEnvelope(envelope)
  const id = parseBytes(row.id)
  if (!view.ok || !isSameBytes(view.value.id, id)) return 'operation-changed'
  if (!isSameBytes(view.value.stream, parseBytes(row.stream))) return 'operation-moved'
  if (check.ids.find(id) !== undefined) return 'operation-twice'
  check.ids.put(id, seq)
  return undefined
}

function verifyHead({ faults, deleted }: Check, id: string, stream: Stream): void {
  const { head, seq, chain, hasFault, inspection } = stream
  // Of a deleted one the head stays alone: all of its heads are verified together.
  if (seq === 0 && deleted.has(inspection)) return
  if (hasFault || (head.seq === seq && isSameBytes(head.chain, chain))) return
  const kind = head.seq > seq ? 'operation-missing' : 'head-differs'
  faults.push({ kind, inspection, stream: id, at: Math.min(seq, head.seq) + 1 })
}

function verifyDeletions({ faults, deleted, streams }: Check): void {
  const byInspection = Map.groupBy(streams.values(), ({ inspection }) => inspection)
  for (const [inspection, digest] of deleted) {
    const all = byInspection.get(inspection) ?? []
    const heads = all.map(({ head }) => head).filter(({ seq }) => seq > 0)
    const isLeft = all.some(({ seq }) => seq > 0)
    if (!isLeft && isSameBytes(sha256(receiptBytes(heads)), digest)) continue
    faults.push({ kind: 'deletion-differs', inspection, stream: null, at: 0 })
  }
}

function verifyParked({ faults }: Check, row: Columns): void {
  if (isSameBytes(sha256(parseBytes(row.envelope)), parseBytes(row.hash))) return
  const inspection = row.inspection === null ? null : textOf(row.inspection)
  const stream = row.stream === null ? null : textOf(row.stream)
  faults.push({ kind: 'parked-changed', inspection, stream, at: parseInteger(row.place) })
}

async function verifyAudit({ faults }: Check, source: LogSource): Promise<number> {
  const entries = []
  for await (const rows of source.read('audit')) entries.push(...rows.map(parseAudit))
  const at = findBrokenAudit(entries)
  if (at !== undefined) faults.push({ kind: 'audit-broken', inspection: null, stream: null, at })
  return entries.length
}

const digestOf = ({ streams }: Check): string =>
  bytesToBase64url(sha256(receiptBytes([...streams.values()].map(({ head }) => head))))
