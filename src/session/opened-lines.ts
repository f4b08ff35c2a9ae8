/**
 * Lines that were opened since this person unlocked: while a case is as it was,
 * its line is not opened again.  [SA74]
 *
 * Every change of a set-up reads the list of cases anew. Opening each line for it
 * took, with every inspection more on the tablet, another 160 decryptions.
 */
import type { StreamId } from '../base/brand.ts'
import type { StreamRow } from '../store/database.ts'
import type { CaseLine } from './case-line.ts'

export type LineOf = Pick<StreamRow, 'stream' | 'last'> & { readonly edition: string }

export interface OpenedLines {
  /** Undefined where the case has moved on since, or another version of the edition reads it. */
  find(of: LineOf): CaseLine | undefined
  add(of: LineOf, line: CaseLine): void
}

export function createOpenedLines(): OpenedLines {
  const known = new Map<StreamId, { readonly of: LineOf; readonly line: CaseLine }>()
  return {
    find({ stream, last, edition }) {
      const one = known.get(stream)
      return one && one.of.last === last && one.of.edition === edition ? one.line : undefined
    },
    add: (of, line) => void known.set(of.stream, { of, line }),
  }
}
