/**
 * Which values an operation took the place of: the heads that its author was
 * looking at, as far as they are here.  [HI1 HI12]
 *
 * Of what it names, the operations that nothing else it names had replaced
 * already. Bursts that were exchanged unsent are not here, by design, and marks
 * are nobody's.
 */
import type { OpId } from '../base/brand.ts'
import type { OpBody } from './body.ts'

export type NamedOp = Pick<OpBody, 'path' | 'after' | 'value'> & { readonly id: OpId }

export function findReplaced<T extends NamedOp>(
  { path, after }: Pick<OpBody, 'path' | 'after'>,
  read: (id: OpId) => T | undefined,
): T[] {
  const named = after.flatMap((id) => {
    const op = read(id)
    return op?.path === path ? [op] : []
  })
  const behind = new Set(named.flatMap((op) => op.after))
  return named.filter(({ id }) => !behind.has(id))
}
