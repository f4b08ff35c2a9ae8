/**
 * How the state of a case is read by the pure code: one register at a time.
 * [AS3]
 *
 * `undefined` stands for everything that is not one agreed value: unanswered,
 * cleared, in conflict. A conflict therefore counts as open until a person has
 * chosen. A word that the edition does not offer is no answer either.
 */
import type { Option } from '../edition/form.ts'

export type ReadValue = (path: string) => string | undefined

/** The option that a value names, or undefined for an open or foreign value. */
export function valueToOption<Id extends string>(
  options: readonly Option<Id>[],
  value: string | undefined,
): Id | undefined {
  if (value === undefined) return undefined
  for (const option of options) if (option.id === value) return option.id
  return undefined
}

/** Marks that nobody sees, such as those that turn a text's direction, are no words either.  [FM55] */
export const isBlank = (text: string | undefined): boolean =>
  text === undefined || !/[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text)
