/**
 * The log as a list of tables, the same on SQLite and PostgreSQL: for copying,
 * keeping and verifying it whole.  [EP43 EP44 EP45 EP46]
 *
 * In an order in which each row finds what it refers to. A table that one of the
 * schemas has and this list lacks would be left behind by a copy: a test looks.
 */
export type ColumnType = 'bytea' | 'text' | 'int8'

export interface TableShape {
  readonly name: string
  readonly columns: Readonly<Record<string, ColumnType>>
  /** In which order rows are read: whole streams, one after another. */
  readonly order: string
}

export const tables = [
  {
    name: 'person',
    columns: { id: 'bytea', role: 'text', invited_by: 'bytea' },
    order: 'id',
  },
  {
    name: 'device',
    columns: {
      ...{ id: 'bytea', person: 'bytea', signing_key: 'bytea', agreement_key: 'bytea' },
      ...{ token_hash: 'bytea', state: 'text', enrolled_at: 'text' },
      ...{ head: 'int8', head_hash: 'bytea', last_seen: 'text', app: 'text', unsent: 'int8' },
      ...{ receipt_code: 'text', receipt_at: 'text', receipt_streams: 'int8', here: 'text' },
      owed: 'text',
    },
    order: 'id',
  },
  {
    name: 'invite',
    columns: {
      ...{ code_hash: 'bytea', person: 'bytea', role: 'text', expires_at: 'text' },
      ...{ used_by: 'bytea', ended_at: 'text' },
    },
    order: 'code_hash',
  },
  { name: 'inspection', columns: { id: 'bytea', set_up: 'bytea' }, order: 'id' },
  {
    name: 'member',
    columns: { inspection: 'bytea', person: 'bytea', role: 'text' },
    order: 'inspection, person',
  },
  {
    name: 'stream',
    columns: { id: 'bytea', inspection: 'bytea', writer: 'bytea', seq: 'int8', chain: 'bytea' },
    order: 'id',
  },
  {
    name: 'stream_writer',
    columns: { stream: 'bytea', person: 'bytea' },
    order: 'stream, person',
  },
  {
    name: 'wrapped_key',
    columns: {
      ...{ key: 'bytea', device: 'text', inspection: 'bytea', wrapped: 'text' },
      wrapped_by: 'bytea',
    },
    order: 'key, device',
  },
  {
    name: 'ending',
    columns: {
      ...{ inspection: 'bytea', ended_at: 'text', person: 'bytea', device: 'bytea', days: 'int8' },
      ...{ operations: 'int8', digest: 'bytea', late_at: 'text', deleted_at: 'text' },
      ...{ deleted_operations: 'int8', deleted_parked: 'int8', deleted_digest: 'bytea' },
    },
    order: 'inspection',
  },
  {
    name: 'holder',
    columns: {
      ...{ inspection: 'bytea', device: 'bytea', deleted_at: 'text', receipt: 'text' },
      left_out_at: 'text',
    },
    order: 'inspection, device',
  },
  {
    name: 'op',
    columns: {
      ...{ stream: 'bytea', seq: 'int8', id: 'bytea', number: 'int8', at: 'int8' },
      ...{ chain: 'bytea', envelope: 'bytea' },
    },
    order: 'stream, seq',
  },
  {
    name: 'parked',
    columns: {
      ...{ place: 'int8', device: 'bytea', hash: 'bytea', number: 'int8', before: 'bytea' },
      ...{ code: 'text', person: 'bytea', inspection: 'bytea', stream: 'bytea', at: 'text' },
      envelope: 'bytea',
    },
    order: 'place',
  },
  {
    name: 'parked_decision',
    columns: {
      ...{ place: 'int8', act: 'text', person: 'bytea', device: 'bytea', at: 'text' },
      seq: 'int8',
    },
    order: 'place',
  },
  {
    name: 'audit',
    columns: {
      ...{ seq: 'int8', at: 'text', person: 'bytea', device: 'bytea', what: 'text' },
      ...{ detail: 'text', hash: 'bytea' },
    },
    order: 'seq',
  },
] as const satisfies readonly TableShape[]

export type TableName = (typeof tables)[number]['name']

/** Rows by the hundred: bounded memory, few journeys. */
export const BATCH_ROWS = 500
