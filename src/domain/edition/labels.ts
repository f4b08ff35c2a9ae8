/**
 * The words for an option and for an answer.  [ED8]
 *
 * A field's own label comes first, then the edition's, then the id itself made
 * readable: "very-high" becomes "Very high", while "18-20" and "50+" stay.
 */
import type { Edition } from './edition.ts'

export const optionToLabel = (edition: Edition, fieldId: string, option: string): string =>
  ownLabel(edition.profile[fieldId]?.optionLabels, option) ??
  ownLabel(edition.optionLabels, option) ??
  idToWords(option)

export const answerToLabel = (edition: Edition, answer: string): string =>
  ownLabel(edition.answerLabels, answer) ?? idToWords(answer)

/** Never what every object inherits: an option may be called "constructor". */
const ownLabel = (labels: Readonly<Record<string, string>> | undefined, id: string) =>
  labels && Object.hasOwn(labels, id) ? labels[id] : undefined

function idToWords(id: string): string {
  const words = id.replaceAll(/(?<=[a-z])-(?=[a-z])/gi, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
