/**
 * Which cases count in a report: the finished ones, or all.  [TB2]
 */
export type Counting = 'finished' | 'judged'

export const countsUnder =
  (counting: Counting) =>
  ({ isFinished }: { readonly isFinished: boolean }): boolean =>
    counting === 'judged' || isFinished
