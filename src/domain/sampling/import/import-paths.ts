/**
 * The registers in which an inspection's set-up remembers how a provider's lists
 * are read, and what was imported.  [SA58 SA53]
 *
 * They hold headings, words of a list's fields and counts, and nothing of a case.
 */
export const importPaths = {
  /** What each heading is. */
  columns: (caseType: string) => `samples/${caseType}/columns`,
  /** What the words of one field mean. */
  values: (caseType: string, field: string) => `samples/${caseType}/values/${field}`,
  /** An import that was begun and not finished; cleared when its list is kept. */
  begun: (caseType: string) => `samples/${caseType}/begun`,
  /** How many rows were left out of the list that is kept, and why. */
  imported: (caseType: string) => `samples/${caseType}/imported`,
} as const
