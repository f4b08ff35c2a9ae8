/**
 * Ids as a database keeps them: 16 bytes, or nothing where a row may lack one.
 */
import type { AnyId } from '../../../src/base/brand.ts'
import { bytesToId, idToBytes } from '../id-bytes.ts'
import { parseBytes } from './columns.ts'

export const parseId = <T extends AnyId>(column: unknown): T => bytesToId<T>(parseBytes(column))

export const parseIdOrNull = <T extends AnyId>(column: unknown): T | null =>
  column === null ? null : parseId<T>(column)

export const idToColumn = (id: AnyId | null): Uint8Array | null =>
  id === null ? null : idToBytes(id)
