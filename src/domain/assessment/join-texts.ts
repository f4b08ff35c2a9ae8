/**
 * Several texts kept as one, each under its author's line.  [HI14]
 */

/** As long as a note's field takes. */
export const NOTE_LIMIT = 20_000

/** Undefined where that is longer than a note may be: nothing is ever cut. */
export function joinTexts(
  parts: readonly { readonly by: string; readonly text: string }[],
): string | undefined {
  const joined = parts.map(({ by, text }) => `${by}:\n${text}`).join('\n\n')
  return joined.length > NOTE_LIMIT ? undefined : joined
}
