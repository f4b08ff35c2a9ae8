/**
 * What a route of the API is: where, who, how much, how often, and the answer.
 * Everything that all routes owe (limits, tokens, sizes, headers, logs) is done
 * once, in `serve-route.ts`, so a route's own file holds nothing else.
 */
import type { Bytes } from '../../src/base/bytes.ts'
import type { Result } from '../../src/base/result.ts'
import type { DeviceRow } from '../log/people-rows.ts'
import type { LimitName } from './limiter.ts'
import type { BodyRule } from './read-body.ts'
import type { Refusal } from './refusal.ts'

/** `counts` go into the log line and the metrics: numbers of things, never things. */
export type Answer = (
  | { readonly json: unknown }
  | { readonly bytes: Bytes }
  | { readonly text: string }
) & {
  readonly counts?: Readonly<Record<string, number>>
  /** Beside those that all answers carry. */
  readonly headers?: Readonly<Record<string, string>>
}

export type Answered = Promise<Result<Answer, Refusal>>

/** GET, open to all. */
export interface OpenGet {
  readonly kind: 'open-get'
  readonly path: string
  answer(): Answered
}

/** GET by the office's own monitoring, with its token; nothing is there without one. */
export interface OfficeGet {
  readonly kind: 'office-get'
  readonly path: string
  readonly tokenHash: Uint8Array | undefined
  answer(): Answered
}

/** POST by somebody whom we do not know yet: limited by address. */
export interface OpenPost {
  readonly kind: 'open-post'
  readonly path: string
  readonly limit: LimitName
  readonly body: BodyRule
  answer(body: Bytes): Answered
}

/** POST by an enrolled device. */
export interface DevicePost {
  readonly kind: 'device-post'
  /** Also from one that was withdrawn: of the routes, only the one that takes work in. */
  readonly takesRevoked?: true
  readonly path: string
  readonly limit: LimitName
  readonly body: BodyRule
  answer(body: Bytes, device: DeviceRow): Answered
}

export type Route = OpenGet | OfficeGet | OpenPost | DevicePost

export const methodOf = ({ kind }: Route): 'GET' | 'POST' =>
  kind === 'open-get' || kind === 'office-get' ? 'GET' : 'POST'
