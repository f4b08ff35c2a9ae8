/**
 * Every way in which the endpoint says no, in one table.  [SV13]
 *
 * The code is for the app, the log and the tests; the message is for the person
 * who reads it: what happened, and what to do. Neither repeats anything that was
 * sent.
 */
import { err } from '../../src/base/result.ts'

const refusals = {
  malformed: [400, 'The endpoint could not read the request. Update the app, then try again.'],
  'bad-frames': [400, 'The operations arrived damaged. Nothing of them was kept; send them again.'],
  'cut-short': [400, 'The connection broke off before all had arrived. Try again.'],
  'unknown-device': [
    401,
    'This tablet is not known here. Ask your lead for a new enrolment link; what is on the tablet stays there.',
  ],
  'wrong-token': [401, 'This address takes the token of the office, and not this one.'],
  'revoked-device': [
    403,
    'This tablet was withdrawn. It still hands in what it has not sent, and is emptied then; ask your lead what to do.',
  ],
  'cross-site': [403, 'The request came from another website. Open Casebook itself and try again.'],
  'unknown-code': [
    404,
    'This enrolment code is not known here. Copy the whole link, or ask for a new one.',
  ],
  'unknown-path': [404, 'There is nothing at this address.'],
  'app-not-built': [404, 'The app is not built on this computer. Run npm run build, then reload.'],
  'wrong-method': [405, 'This address does not take that method.'],
  'device-known': [
    409,
    'This tablet is enrolled already with another code. Start the app to go on.',
  ],
  'not-withdrawn': [
    409,
    'This tablet is not withdrawn: it keeps what it has. Start the app to go on.',
  ],
  'code-used': [410, 'This enrolment code was used already. Ask your lead for a new link.'],
  'code-withdrawn': [410, 'This enrolment code was withdrawn. Ask your lead for a new link.'],
  'code-expired': [410, 'This enrolment code has expired. Ask your lead for a new link.'],
  'too-slow': [408, 'The request took too long to arrive. Try again.'],
  'too-large': [413, 'The request is larger than the endpoint takes. Send it in smaller parts.'],
  'wrong-type': [415, 'The request has the wrong content type for this address.'],
  encoded: [415, 'The endpoint takes no compressed requests. Send it as it is.'],
  'headers-too-large': [431, 'The request has more headers than the endpoint takes.'],
  'too-often': [429, 'Too many requests from here. Wait, then try again.'],
  'our-fault': [
    500,
    'The endpoint failed. Your tablet keeps its work and sends it again by itself; tell the office if this stays.',
  ],
} as const

export type RefusalCode = keyof typeof refusals

export interface Refusal {
  readonly kind: RefusalCode
  /** Which part could not be read: a place in the schema, never what stood there. */
  readonly where?: string
  readonly headers?: Readonly<Record<string, string>>
}

export const refuse = (kind: RefusalCode, more: Omit<Refusal, 'kind'> = {}) =>
  err<Refusal>({ kind, ...more })

export const refusalCodes: readonly string[] = Object.keys(refusals)

export const refusalStatus = (kind: RefusalCode): number => refusals[kind][0]

/** errorAnswer of the protocol. */
export function refusalToJson({ kind, where }: Refusal): unknown {
  const message = refusals[kind][1]
  return {
    error: { code: kind, message: where === undefined ? message : `${message} (${where})` },
  }
}
