/**
 * Whether an assessor has finished a case.  [AS4]
 *
 * A case that says nothing is open, and so is one with a status of a newer
 * version: saying "finished" of what may not be would let it travel half done.
 */
export type CaseStatus = 'open' | 'finished'

export const valueToStatus = (value: string | undefined): CaseStatus =>
  value === 'finished' ? 'finished' : 'open'
