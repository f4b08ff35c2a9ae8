/**
 * What is wrong with the shape of a pack, in the words of somebody who fills one
 * in and does not program.  [FM40]
 */
import type * as v from 'valibot'

const KINDS: Readonly<Record<string, string>> = {
  string: 'words in quotation marks',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list in square brackets',
  Object: 'a group in braces',
  undefined: 'nothing',
  null: 'null',
}

type Issue = v.BaseIssue<unknown>

export function issueToWords(issue: Issue): string {
  const { expected, received, message } = issue
  // A check of our own has its words already.
  if (!message.startsWith('Invalid ') || expected === null) return message
  if (message.startsWith('Invalid key: ')) return keyToWords(expected, received)
  if (issue.kind !== 'schema') return message.replace(/^Invalid \w+: E/, 'e')
  return `expected ${expectedToWords(expected)}, not ${toWords(received)}`
}

/** The key of the edition is written in quotation marks where the format names it. */
const keyToWords = (expected: string, received: string) =>
  expected === 'never'
    ? `${received} is not known here: mistyped, or of another version of Casebook`
    : `${expected} is missing`

const toWords = (one: string): string => KINDS[one] ?? one

/** Several are written as `("yes" | "no")`. */
const expectedToWords = (expected: string): string =>
  expected
    .replace(/^\((.*)\)$/, '$1')
    .split(' | ')
    .map(toWords)
    .join(' or ')
