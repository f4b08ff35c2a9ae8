/**
 * Whether a text names a person: any word of their name of three letters or more,
 * whatever its capitals.  [FM12]
 *
 * Quotes go into reports. This warns at once of the likeliest name, the officer's
 * own; what leaves is looked over again before it does.
 */
const SHORTEST = 3

export function namesPerson(text: string, name: string): boolean {
  const parts = toWords(name).filter((word) => word.length >= SHORTEST && !/\d/.test(word))
  const words = new Set(toWords(text))
  return parts.some((part) => words.has(part))
}

const toWords = (text: string): string[] =>
  (
    text
      .normalize('NFC')
      .toLocaleLowerCase('en-GB')
      .match(/[\p{L}\p{M}\d]+/gu) ?? []
  ).map(String)
