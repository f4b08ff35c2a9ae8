/**
 * The door from a database's columns to our rows: a column of another type than
 * the schema's is damage, and throws.
 */
import { assert } from '../../../src/base/assert.ts'
import { type Role, roles } from '../../../src/ops/envelope/protocol.ts'

export function parseBytes(column: unknown): Uint8Array {
  assert(column instanceof Uint8Array, 'a column of bytes holds bytes')
  return column
}

export function parseText(column: unknown): string {
  assert(typeof column === 'string', 'a column of text holds text')
  return column
}

export function parseInteger(column: unknown): number {
  assert(typeof column === 'number', 'a column of numbers holds a number')
  return column
}

export function parseRole(column: unknown): Role {
  const role = roles.find((name) => name === column)
  assert(role !== undefined, 'a role column holds a role')
  return role
}

export const parseOrNull = <T>(parse: (column: unknown) => T, column: unknown): T | null =>
  column === null ? null : parse(column)

/** A row as node:sqlite or pg gives it. */
export type Columns = Readonly<Record<string, unknown>>
