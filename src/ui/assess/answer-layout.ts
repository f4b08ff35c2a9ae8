/**
 * Whether answers stand in one row or flow over several lines.  [UI259]
 *
 * In a row that is too narrow long answers would become columns of single words.
 */
import type { Option } from '../../domain/edition/form.ts'

const MOST_IN_A_ROW = 4
/** About what a row holds beside its question on a tablet. */
const MOST_LETTERS = 36

export function answersToLayout(options: readonly Option[]): 'row' | 'wrap' {
  const letters = options.reduce((sum, { label }) => sum + label.length, 0)
  return options.length > MOST_IN_A_ROW || letters > MOST_LETTERS ? 'wrap' : 'row'
}
