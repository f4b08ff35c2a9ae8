/**
 * A folded stream as text, to be sealed: it keeps opening quick and can be
 * thrown away and made again.  [FO6]
 *
 * Never a second truth: it says how far it goes, and anything that does not
 * parse is ignored and folded anew from the operations.
 */
import * as v from 'valibot'
import { type DeviceId, isId, type OpId, type PersonId } from '../base/brand.ts'
import type { ShownTime } from '../base/ports.ts'
import type { Register, StreamState } from './fold.ts'

const VERSION = 1
const id = <T extends string>() => v.custom<T>((input) => isId(input))

const schema = v.tuple([
  v.literal(VERSION),
  v.array(
    v.tuple([
      v.string(),
      v.array(
        v.tuple([
          id<OpId>(),
          id<PersonId>(),
          id<DeviceId>(),
          v.nullable(v.string()),
          v.custom<ShownTime>((input) => typeof input === 'string'),
          v.string(),
        ]),
      ),
      v.array(id<OpId>()),
    ]),
  ),
])

/** Equal states give equal text: paths, heads and ids are sorted. */
export function encodeSnapshot(state: StreamState): string {
  const registers = [...state]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { heads, replaced }]) => [
      path,
      heads.map((h) => [h.id, h.author, h.device, h.value, h.at, h.edition]),
      [...replaced].sort(),
    ])
  return JSON.stringify([VERSION, registers])
}

/** `undefined` when it is not ours or not of this version: fold the operations instead. */
export function parseSnapshot(text: string): StreamState | undefined {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = v.safeParse(schema, input)
  if (!parsed.success) return undefined
  return new Map(
    parsed.output[1].map(([path, heads, replaced]): [string, Register] => [
      path,
      {
        heads: heads.map(([headId, author, device, value, at, edition]) => ({
          id: headId,
          author,
          device,
          value,
          at,
          edition,
        })),
        replaced: new Set(replaced),
      },
    ]),
  )
}
