/**
 * Who reads and writes what, out of the columns, the same for every database.
 * [SV6 SV7]
 */
import type { PersonId } from '../../../src/base/brand.ts'
import type { InspectionRow, KeyRow, MemberRow, StreamRow } from '../access-rows.ts'
import {
  type Columns,
  parseBytes,
  parseInteger,
  parseOrNull,
  parseRole,
  parseText,
} from './columns.ts'
import { parseEnding } from './ending-columns.ts'
import { parseId, parseIdOrNull } from './id-columns.ts'

export const parseInspection = (row: Columns): InspectionRow => ({
  id: parseId(row.id),
  setUp: parseId(row.set_up),
  ending: parseEnding(row),
})

export const parseMember = (row: Columns): MemberRow => ({
  inspection: parseId(row.inspection),
  person: parseId(row.person),
  role: parseRole(row.role),
})

export const parseStream = (row: Columns): StreamRow => ({
  id: parseId(row.id),
  inspection: parseId(row.inspection),
  writer: parseIdOrNull(row.writer),
  writers: parseOthers(parseOrNull(parseText, row.others)),
  seq: parseInteger(row.seq),
  chain: parseBytes(row.chain),
})

/** In the order of their ids, on every engine. */
const parseOthers = (hexes: string | null): PersonId[] =>
  (hexes ?? '')
    .split(' ')
    .filter((hex) => hex !== '')
    .map((hex) => parseId<PersonId>(Buffer.from(hex, 'hex')))
    .sort()

export const parseKey = (row: Columns): KeyRow => ({
  key: parseId(row.key),
  device: parseText(row.device),
  inspection: parseId(row.inspection),
  wrapped: parseText(row.wrapped),
  by: parseId(row.wrapped_by),
})
