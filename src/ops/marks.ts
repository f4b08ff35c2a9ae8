/**
 * How an operation came about, told by a mark among what it names.  [HI7 HI8]
 *
 * Undo must be the same before and after a restart, so the log itself says which
 * operation was a step back, a step forward, a tap, or a burst of which focus of
 * typing. A mark has the shape of an operation's id and is nobody's: builds from
 * before it read and fold such operations as always, and nothing was added to
 * the layout of a body. A mark replaces nothing and never stays in a register.
 */
import { brandId, type OpId } from '../base/brand.ts'
import type { Ids } from '../base/ports.ts'

export type Mark =
  | { readonly kind: 'tapped' | 'undone' | 'redone' }
  | { readonly kind: 'typed'; readonly focus: OpId }

/** Nine letters that chance gives one random id in 2^54. */
const PREFIX = 'casebook-'
const TYPED = `${PREFIX}typed-`

export const marks = {
  tapped: brandId<OpId>(`${PREFIX}tapped------A`),
  undone: brandId<OpId>(`${PREFIX}undone------A`),
  redone: brandId<OpId>(`${PREFIX}redone------A`),
} as const

const FIXED: ReadonlyMap<OpId, Mark> = new Map<OpId, Mark>([
  [marks.tapped, { kind: 'tapped' }],
  [marks.undone, { kind: 'undone' }],
  [marks.redone, { kind: 'redone' }],
])

export const isMark = (id: OpId): boolean => id.startsWith(PREFIX)

/** One for each focus of typing: its bursts are one step, whichever of them were exchanged. */
export const makeTypedMark = (ids: Ids): OpId =>
  brandId<OpId>(`${TYPED}${ids.next<OpId>().slice(0, 6)}A`)

/** Undefined for what came with a list or a set-up, or from a build before marks. */
export function readMark(after: readonly OpId[]): Mark | undefined {
  for (const id of after) {
    if (!isMark(id)) continue
    const fixed = FIXED.get(id)
    if (fixed) return fixed
    if (id.startsWith(TYPED)) return { kind: 'typed', focus: id }
  }
  return undefined
}
