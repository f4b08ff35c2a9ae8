/**
 * The words where a text does not fit, or cannot be kept as it is. In the first
 * load: every field has them.  [JO15 JO16]
 */
export const limitWords = {
  over: (count: string, limit: string) =>
    `${count} characters did not fit: a text holds ${limit}. What stands in the field is kept. The rest is held here until you leave this page.`,
  save: 'Save the rest as a file',
  plain: 'The file is not sealed: whoever has it can read it.',
  leaveOut: 'Leave the rest out',
  unkeepable: (count: number) =>
    count === 1
      ? '1 character is no valid text and cannot be kept. It stands as � or is left out; all else is kept.'
      : `${count} characters are no valid text and cannot be kept. They stand as � or are left out; all else is kept.`,
} as const
