/**
 * The way to the endpoint: every call, every failure named.  [SY7 SY8]
 *
 * Network trouble is never read as rejection, and an answer that is not ours
 * (a captive portal's page, a proxy's apology) is never read as success: the
 * content type and the schema must both be right. Same origin, no cookies.
 */
import * as v from 'valibot'
import type { Bytes } from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type PullFrame, parsePullPage } from '../ops/envelope/frames.ts'
import {
  type AccessChange,
  accessAnswer,
  errorAnswer,
  type FarewellAnswer,
  type FarewellRequest,
  farewellAnswer,
  type HelloAnswer,
  type HelloRequest,
  helloAnswer,
  type PullHeader,
  type PushAnswer,
  pullHeader,
  pushAnswer,
  type ReceiptAnswer,
  type RevokeAnswer,
  receiptAnswer,
  revokeAnswer,
} from '../ops/envelope/protocol.ts'
import {
  type DecideAnswer,
  type DecideRequest,
  decideAnswer,
  type ParkedHeader,
  parkedHeader,
} from '../ops/envelope/protocol-parked.ts'
import {
  type DeletedAnswer,
  type DeletedRequest,
  deletedAnswer,
  type EndAnswer,
  type EndRequest,
  endAnswer,
} from '../ops/envelope/protocol-purge.ts'

export type TransportFault =
  /** No answer: no network, a cut, or a time-out. */
  | { readonly kind: 'no-network' }
  /** Somebody else answered. */
  | { readonly kind: 'not-the-office' }
  /** The endpoint does not know this tablet, or has shut it out. */
  | { readonly kind: 'not-admitted'; readonly code: string }
  | { readonly kind: 'busy'; readonly waitMs: number }
  | { readonly kind: 'endpoint-fault'; readonly status: number }
  /** The endpoint refused the call itself: a fault of ours, or an app too old. */
  | { readonly kind: 'call-refused'; readonly code: string }

export interface Pulled {
  readonly header: PullHeader
  readonly frames: readonly PullFrame[]
}

/** A page of what was set aside: one row for each frame. */
export interface ParkedPage {
  readonly header: ParkedHeader
  readonly frames: readonly PullFrame[]
}

export interface PullAsk {
  readonly streams: readonly { stream: string; after: number }[]
  readonly limitBytes?: number
}

export interface ReceiptAsk {
  readonly streams: readonly { stream: string; seq: number; chain: string }[]
}

export interface ParkedAsk {
  readonly inspection: string
  readonly after: number
  readonly which?: 'open' | 'decided'
}

export type Reply<T> = Promise<Result<T, TransportFault>>

export interface Transport {
  hello(ask: HelloRequest): Reply<HelloAnswer>
  push(frames: Bytes): Reply<PushAnswer>
  pull(ask: PullAsk): Reply<Pulled>
  parked(ask: ParkedAsk): Reply<ParkedPage>
  revoke(ask: { readonly device: string }): Reply<RevokeAnswer>
  farewell(ask: FarewellRequest): Reply<FarewellAnswer>
  decide(ask: DecideRequest): Reply<DecideAnswer>
  access(changes: readonly AccessChange[]): Reply<v.InferOutput<typeof accessAnswer>>
  receipt(ask: ReceiptAsk): Reply<ReceiptAnswer>
  end(ask: EndRequest): Reply<EndAnswer>
  deleted(ask: DeletedRequest): Reply<DeletedAnswer>
}

export interface TransportDeps {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>
  /** `deviceId.token` */
  readonly bearer: string
  readonly timeoutMs?: number
}

const JSON_TYPE = 'application/json'
const BYTES_TYPE = 'application/octet-stream'

export function createTransport(deps: TransportDeps): Transport {
  const json = async <S extends v.GenericSchema>(path: string, ask: unknown, schema: S) => {
    const answer = await call(deps, path, JSON_TYPE, JSON.stringify(ask))
    return answer.ok ? parseJson(answer.value, schema) : answer
  }
  return {
    hello: (ask) => json('/api/hello', ask, helloAnswer),
    access: (changes) => json('/api/access', { changes }, accessAnswer),
    revoke: (ask) => json('/api/revoke', ask, revokeAnswer),
    async farewell(ask) {
      // Its Clear-Site-Data is obeyed only where the browser may use what is stored: we have no cookies.
      const open = { ...deps, credentials: 'same-origin' as const }
      const answer = await call(open, '/api/farewell', JSON_TYPE, JSON.stringify(ask))
      return answer.ok ? parseJson(answer.value, farewellAnswer) : answer
    },
    decide: (ask) => json('/api/parked/decide', ask, decideAnswer),
    receipt: (ask) => json('/api/receipt', ask, receiptAnswer),
    end: (ask) => json('/api/end', ask, endAnswer),
    deleted: (ask) => json('/api/deleted', ask, deletedAnswer),
    async push(frames) {
      const answer = await call(deps, '/api/push', BYTES_TYPE, frames)
      return answer.ok ? parseJson(answer.value, pushAnswer) : answer
    },
    async pull(ask) {
      const answer = await call(deps, '/api/pull', JSON_TYPE, JSON.stringify(ask))
      return answer.ok ? parsePulled(answer.value) : answer
    },
    async parked(ask) {
      const answer = await call(deps, '/api/parked', JSON_TYPE, JSON.stringify(ask))
      return answer.ok ? parseParked(answer.value) : answer
    },
  }
}

async function call(
  deps: TransportDeps & { readonly credentials?: RequestCredentials },
  path: string,
  contentType: string,
  body: string | Bytes,
): Reply<Response> {
  let response: Response
  try {
    response = await deps.fetch(path, {
      method: 'POST',
      headers: { 'content-type': contentType, authorization: `Bearer ${deps.bearer}` },
      body,
      cache: 'no-store',
      credentials: deps.credentials ?? 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(deps.timeoutMs ?? 30_000),
    })
  } catch {
    return err({ kind: 'no-network' })
  }
  return response.ok ? ok(response) : err(await faultOf(response))
}

async function faultOf(response: Response): Promise<TransportFault> {
  const said = await parseJson(response, errorAnswer)
  if (!said.ok) {
    return response.status >= 500
      ? { kind: 'endpoint-fault', status: response.status }
      : { kind: 'not-the-office' }
  }
  const { code } = said.value.error
  const { status } = response
  if (status === 401 || status === 403) return { kind: 'not-admitted', code }
  if (status === 429) return { kind: 'busy', waitMs: waitMsOf(response) }
  return status >= 500 ? { kind: 'endpoint-fault', status } : { kind: 'call-refused', code }
}

function waitMsOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) * 1000 : 30_000
}

async function parseJson<S extends v.GenericSchema>(
  response: Response,
  schema: S,
): Reply<v.InferOutput<S>> {
  if (!response.headers.get('content-type')?.startsWith(JSON_TYPE)) {
    return err({ kind: 'not-the-office' })
  }
  try {
    const parsed = v.safeParse(schema, await response.json())
    return parsed.success ? ok(parsed.output) : err({ kind: 'not-the-office' })
  } catch (error) {
    // A body cut short is a cut connection; anything else that is not JSON is not ours.
    return err({ kind: error instanceof SyntaxError ? 'not-the-office' : 'no-network' })
  }
}

async function parsePulled(response: Response): Reply<Pulled> {
  // A body that was cut between two frames parses, but holds fewer than it says.
  return parsePage(response, pullHeader, ({ pages }) =>
    pages.reduce((sum, { count }) => sum + count, 0),
  )
}

const parseParked = (response: Response): Reply<ParkedPage> =>
  parsePage(response, parkedHeader, ({ rows }) => rows.length)

async function parsePage<S extends v.GenericSchema>(
  response: Response,
  schema: S,
  announced: (header: v.InferOutput<S>) => number,
): Reply<{ header: v.InferOutput<S>; frames: readonly PullFrame[] }> {
  if (response.headers.get('content-type') !== BYTES_TYPE) return err({ kind: 'not-the-office' })
  let body: Uint8Array
  try {
    body = new Uint8Array(await response.arrayBuffer())
  } catch {
    return err({ kind: 'no-network' })
  }
  const page = parsePullPage(body)
  if (!page.ok) return err({ kind: 'not-the-office' })
  const header = v.safeParse(schema, page.value.header)
  if (!header.success) return err({ kind: 'not-the-office' })
  const { frames } = page.value
  const { output } = header
  return announced(output) === frames.length
    ? ok({ header: output, frames })
    : err({ kind: 'not-the-office' })
}
