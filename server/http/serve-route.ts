/**
 * What every route of the API owes, in one order.  [SV3 SV13 SV15]
 *
 * Cheapest refusals first, and nothing of a body is read for somebody who may
 * not send one: origin, type and size by the headers, then the token, then the
 * limit, then the body.
 */
import { ok, type Result } from '../../src/base/result.ts'
import { isOfficeToken, parseBearer, refusalOfBearer } from '../auth/token.ts'
import type { DeviceRow } from '../log/people-rows.ts'
import type { Log } from '../log/port.ts'
import type { Limiter } from './limiter.ts'
import { parseBodyHeaders, readBody } from './read-body.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { Answer, Answered, DevicePost, OfficeGet, OpenPost, Route } from './route.ts'

export interface ServeDeps {
  readonly log: Log
  readonly limiter: Limiter
}

export interface Served {
  readonly answer: Result<Answer, Refusal>
  readonly device: DeviceRow | undefined
}

export async function serveRoute(
  deps: ServeDeps,
  route: Route,
  { request, address }: { readonly request: Request; readonly address: string },
): Promise<Served> {
  if (route.kind === 'open-get') return { answer: await route.answer(), device: undefined }
  if (route.kind === 'office-get') {
    const answer = refuseOffice(route, request) ?? (await route.answer())
    return { answer, device: undefined }
  }
  const declared = readHeaders(request, route)
  if (!declared.ok) return { answer: declared, device: undefined }
  const device =
    route.kind === 'device-post' ? await readDevice(deps, route, request) : ok(undefined)
  if (!device.ok) return { answer: device, device: undefined }
  const who = device.value?.id ?? address
  const waitS = deps.limiter.take(route.limit, who)
  if (waitS !== undefined) {
    const headers = { 'retry-after': String(waitS) }
    return { answer: refuse('too-often', { headers }), device: device.value }
  }
  const body = await readBody(request, declared.value, route.body.maxBytes)
  const answer = body.ok ? await answerBody(route, body.value, device.value) : body
  // Only what fails counts against an address: many tablets may share one.
  if (route.kind === 'open-post' && answer.ok) deps.limiter.restore(route.limit, who)
  return { answer, device: device.value }
}

/** Without a token of its own the route is not there. */
function refuseOffice({ tokenHash }: OfficeGet, { headers }: Request) {
  if (tokenHash === undefined) return refuse('unknown-path')
  if (isOfficeToken(headers.get('authorization'), tokenHash)) return undefined
  return refuse('wrong-token', { headers: { 'www-authenticate': 'Bearer' } })
}

function readHeaders(
  request: Request,
  route: OpenPost | DevicePost,
): Result<number | undefined, Refusal> {
  const site = request.headers.get('sec-fetch-site')
  const isOurs = site === null || site === 'same-origin' || site === 'none'
  return isOurs ? parseBodyHeaders(request.headers, route.body) : refuse('cross-site')
}

async function readDevice(
  deps: ServeDeps,
  { takesRevoked }: DevicePost,
  request: Request,
): Promise<Result<DeviceRow, Refusal>> {
  const headers = { 'www-authenticate': 'Bearer' }
  const bearer = parseBearer(request.headers.get('authorization') ?? undefined)
  if (bearer === undefined) return refuse('unknown-device', { headers })
  const row = await deps.log.readDevice(bearer.device)
  const kind = refusalOfBearer(bearer.token, row)
  if (kind === 'unknown-device' || row === undefined) return refuse('unknown-device', { headers })
  const isTaken = kind === undefined || takesRevoked === true
  return isTaken ? ok(row) : refuse(kind)
}

const answerBody = (
  route: OpenPost | DevicePost,
  body: Uint8Array<ArrayBuffer>,
  device: DeviceRow | undefined,
): Answered => {
  if (route.kind === 'open-post') return route.answer(body)
  return device === undefined
    ? Promise.resolve(refuse('unknown-device'))
    : route.answer(body, device)
}
