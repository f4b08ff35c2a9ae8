/**
 * Which cases count, on the board and in a report.  [TB2 UI140]
 */

/** 'judged': every judgement that was made. 'finished': those of finished cases alone. */
export type Counting = 'finished' | 'judged'

export const countsUnder =
  (counting: Counting) =>
  ({ isFinished }: { readonly isFinished: boolean }): boolean =>
    counting === 'judged' || isFinished
