/**
 * Why a file cannot be read, in words: what is wrong, where, what to do.
 * [UI57 UI30]
 */
import type { UnreadList } from '../../../session/import/unread.ts'
import { importWords } from '../../words/import.ts'

const words = importWords.unread

export function unreadToWords(fault: UnreadList | { readonly kind: 'worker-failed' }): string {
  switch (fault.kind) {
    case 'too-large':
      return words[fault.kind](fault.megabytes)
    case 'too-many-rows':
      return words[fault.kind](fault.rows)
    case 'too-many-columns':
      return words[fault.kind](fault.columns)
    case 'open-quote':
    case 'torn-quote':
      return words[fault.kind](fault.row)
    case 'bad-cell':
      return words[fault.kind](fault.cell)
    default:
      return words[fault.kind]
  }
}
