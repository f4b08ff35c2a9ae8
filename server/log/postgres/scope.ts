/**
 * A scope: the rows that one question is about, fetched whole.
 *
 * A decision may ask only what has been fetched: "there is no such row" and "it
 * has not been fetched" must never look the same. What has not been is thrown as
 * a `NotLoaded`, which `run-decision.ts` alone catches.
 */
export type ScopeKind =
  | 'person'
  | 'device'
  | 'devices-of'
  | 'any-device'
  | 'invite'
  | 'invites-of'
  | 'inspection'
  | 'members'
  | 'memberships'
  | 'stream'
  | 'streams-of'
  | 'key'
  | 'keys-of'
  | 'op'
  | 'ops'
  | 'has-parked'
  | 'parked-marks'
  | 'parked-by'
  | 'parked-in'
  | 'parked-after'
  | 'parked-at'
  | 'decided-of'
  | 'ended'
  | 'holders-of'
  | 'holdings'
  | 'parked-total'
  | 'audit-head'
  | 'audit'

export interface Scope {
  readonly kind: ScopeKind
  /** base64url of an id or a hash; empty where the kind is about everything. */
  readonly id: string
  /** Of the kinds that are read a page at a time: what follows this. */
  readonly after: number
}

export const makeScope = (kind: ScopeKind, id = '', after = 0): Scope => ({ kind, id, after })

export const scopeKey = ({ kind, id, after }: Scope): string => `${kind} ${id} ${after}`

export class NotLoaded extends Error {
  readonly scope: Scope
  constructor(scope: Scope) {
    super(`not fetched yet: ${scope.kind}`)
    this.scope = scope
  }
}
