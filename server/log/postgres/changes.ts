/**
 * What the decisions of one transaction wrote, to be sent to PostgreSQL.
 *
 * What a push writes by the hundred is kept as rows, for one statement for all
 * of them; the rest as statements in the order in which they were made.
 */
import type { DeviceId, StreamId } from '../../../src/base/brand.ts'
import type { OpRow, ParkedRow } from '../op-rows.ts'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

export interface Head {
  readonly number: number
  readonly hash: Uint8Array
}

export interface Changes {
  readonly statements: Statement[]
  readonly ops: OpRow[]
  readonly parked: ParkedRow[]
  readonly streamHeads: Map<StreamId, Head>
  readonly deviceHeads: Map<DeviceId, Head>
}

export const createChanges = (): Changes => ({
  statements: [],
  ops: [],
  parked: [],
  streamHeads: new Map(),
  deviceHeads: new Map(),
})
