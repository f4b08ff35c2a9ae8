/**
 * Words that begin with a dash and are no options: joined to the option that asks for
 * them, as the parser of Node wants it.  [CL12]
 */
export function joinDashed(
  args: readonly string[],
  isValueOf: (option: string, word: string) => boolean,
): string[] {
  const joined: string[] = []
  for (const word of args) {
    const before = joined.at(-1) ?? ''
    if (word.startsWith('-') && before.startsWith('--') && isValueOf(before.slice(2), word))
      joined[joined.length - 1] = `${before}=${word}`
    else joined.push(word)
  }
  return joined
}
