/**
 * Whether a list that was picked again may go on where its import was cut: every
 * heading has been said before, and an import was begun.  [SA59]
 */
import { simplify } from '../../../domain/sampling/import/simplify.ts'
import type { RememberedMapping } from '../../../session/import/kept-mapping.ts'
import type { ShownList } from '../../../session/import/list-messages.ts'

export const canGoOn = ({ begun, uses }: RememberedMapping, { columns }: ShownList): boolean =>
  begun !== undefined &&
  begun.step !== 'columns' &&
  columns.every(({ heading, suggested }) => {
    const key = simplify(heading)
    return key === '' ? suggested === 'leave-out' : uses.get(key) === suggested
  })
