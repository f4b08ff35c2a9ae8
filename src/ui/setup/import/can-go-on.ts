/**
 * Whether a list that was picked again may go on where its import was cut: the same
 * file by its name, and every heading has been said before.  [SA59]
 */
import { simplify } from '../../../domain/sampling/import/simplify.ts'
import type { RememberedMapping } from '../../../session/import/kept-mapping.ts'
import type { ShownList } from '../../../session/import/list-messages.ts'

export const canGoOn = (
  { begun, uses }: RememberedMapping,
  file: string,
  { columns }: ShownList,
): boolean =>
  begun?.file === file &&
  begun.step !== 'columns' &&
  columns.every(({ heading, suggested }) => {
    const key = simplify(heading)
    return key === '' ? suggested === 'leave-out' : uses.get(key) === suggested
  })
