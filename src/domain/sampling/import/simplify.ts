/**
 * Words as they compare: without capitals, accents and signs.
 *
 * "RoSH-Level", "rosh level" and "ROSH  LEVEL" are the same. Figures stay as they
 * are written: "18-20" and "1820" do not meet, since words are cut where a sign
 * stands.
 */
const cut = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}\p{N}+]+/u)
    .filter((word) => word !== '')

/** A heading out of a database has no blanks: "dateOfBirth" is three words, "RoSH" is one. */
export const textToWords = (text: string): string[] =>
  cut(text.replaceAll(/\p{Ll}(?=\p{Lu}\p{Ll}|\p{Lu}{3})/gu, '$& '))

/** For comparing whole texts and as a key: a heading, a value. */
export const simplify = (text: string): string => cut(text).join(' ')

/** How a cell compares with others: only blanks and capitals do not matter. */
export const cellToKey = (cell: string): string => cell.trim().replaceAll(/\s+/g, ' ').toLowerCase()
