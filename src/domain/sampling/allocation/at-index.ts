/**
 * What stands at a place of a list that is known to have it. A miss is a bug of
 * the search and never an empty value that is quietly reckoned with.
 */
import { assert } from '../../../base/assert.ts'

export function atIndex<T>(list: ArrayLike<T>, index: number): T {
  const found = list[index]
  assert(found !== undefined, 'a place of the list')
  return found
}
