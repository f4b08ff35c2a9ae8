/**
 * A fault of a pack file, where whoever wrote it can find it: the line of a JSON
 * file, the row and column of a CSV form.  [EP3 EP4 EP5]
 */
import { err } from '../../../base/result.ts'

export interface PackFault {
  /** Counted from 1: the line of a JSON file, the row of a CSV form (its heading is row 1). */
  readonly line: number
  /** The column of a CSV form; empty where the whole row is meant, and for JSON. */
  readonly column: string
  /** Where in the edition, as `profile.harmIssues.setBy.field`; empty where it has no such place. */
  readonly path: string
  readonly message: string
}

export interface BadPack {
  readonly kind: 'bad-pack'
  /** At least one, in the order of the file. */
  readonly faults: readonly PackFault[]
}

export const badPack = (faults: readonly PackFault[]) =>
  err<BadPack>({
    kind: 'bad-pack',
    faults: faults.toSorted((a, b) => a.line - b.line),
  })
