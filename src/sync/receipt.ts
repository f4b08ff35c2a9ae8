/**
 * The receipt: both sides compare the chain of every stream.  [SY5 SY9 RC1]
 *
 * The tablet's chains were computed from the bytes in its hands and its rows are
 * counted, the endpoint recomputes its own chains from the bytes on its disk. A
 * code is kept only when the queue is empty, nothing is parked, and every stream
 * is the same, with no operation here that is not there. Never said on less.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import type { StreamId } from '../base/brand.ts'
import { base64urlToBytes, bytesToBase64url } from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'
import { receiptBytes, receiptCode } from '../ops/envelope/chain.ts'
import type { ReceiptAnswer } from '../ops/envelope/protocol.ts'
import { type Compared, putCompared } from '../store/compared.ts'
import { readStanding } from '../store/inbox.ts'
import type { LogDeps } from '../store/log.ts'
import { type KeptReceipt, putReceipt } from '../store/office.ts'
import type { SyncFault } from './status.ts'
import type { Transport } from './transport.ts'

export interface ReceiptDeps {
  readonly log: LogDeps
  readonly transport: Transport
}

/** null: nothing to compare yet, or something is still on its way. */
export async function takeReceipt(
  { log, transport }: ReceiptDeps,
  readable: ReadonlySet<StreamId>,
): Promise<Result<KeptReceipt | null, SyncFault>> {
  const { unsent, parked, streams: all } = await readStanding(log)
  const cursors = all.filter(({ stream }) => readable.has(stream))
  if (unsent > 0 || parked > 0 || cursors.length === 0) return ok(null)
  const streams = cursors.map(({ stream, seq, chain }) => ({
    stream,
    seq,
    chain: bytesToBase64url(chain),
  }))
  const answer = await transport.receipt({ streams })
  if (!answer.ok) return answer
  const said = new Map(answer.value.streams.map((row) => [row.stream, row]))
  const compared = cursors.map((cursor) => compare(cursor, said.get(cursor.stream)))
  const differing = compared.filter(({ state }) => state === 'differs')
  const code = compared.every(({ state }) => state === 'same') ? codeOf(cursors) : undefined
  const isSame = differing.length === 0 && (code === undefined || code === answer.value.code)
  const noted = await putCompared(log, { at: answer.value.at, streams: compared }, isSame)
  if (!noted.ok) return noted
  if (differing.length > 0) {
    return err({ kind: 'copies-differ', streams: differing.map(({ stream }) => stream) })
  }
  // A colleague's answer has arrived there since we pulled: no difference, and no receipt yet.
  if (code === undefined) return ok(null)
  if (!isSame) return err({ kind: 'not-the-office' })
  const receipt = { code, at: answer.value.at, cases: cursors.length }
  const kept = await putReceipt(log, receipt)
  return kept.ok ? ok(receipt) : kept
}

const codeOf = (cursors: readonly Cursor[]): string =>
  receiptCode(
    sha256(
      receiptBytes(
        cursors.map(({ stream, seq, chain }) => ({ stream: idBytes(stream), seq, chain })),
      ),
    ),
  )

type Cursor = Awaited<ReturnType<typeof readStanding>>['streams'][number]
type Theirs = ReceiptAnswer['streams'][number]

function compare(
  { stream, seq, rows, chain }: Cursor,
  theirs: Theirs | undefined,
): Compared['streams'][number] {
  const here = receiptCode(chain)
  if (!theirs) return { stream, seq, here, there: null, state: 'differs' }
  const isOther = theirs.seq === seq && theirs.chain !== bytesToBase64url(chain)
  const differs = theirs.seq < seq || rows !== seq || isOther
  const state = differs ? 'differs' : theirs.seq > seq ? 'behind' : 'same'
  return { stream, seq, here, there: textToCode(theirs.chain), state }
}

const textToCode = (chain: string): string =>
  receiptCode(base64urlToBytes(chain) ?? new Uint8Array(4))

function idBytes(stream: StreamId): Uint8Array {
  return base64urlToBytes(stream) ?? new Uint8Array(16)
}
