/**
 * Whether a question applies to a case, and why not in one sentence.  [ED9 ED10]
 *
 * A field that nobody has answered leaves it unknown: such a question is shown
 * and counts as applicable until known, so that nothing is skipped for want of
 * an answer elsewhere. Answers to what does not apply are kept by the caller.
 */
import type { Form, FormField } from './form.ts'
import type { AppliesWhen } from './rules.ts'

export type Applicability = 'applies' | 'does-not-apply' | 'unknown'

/** The value of a profile field, or undefined where it is open, cleared or in conflict. */
export type ReadField = (fieldId: string) => string | undefined

export function isApplicable(
  appliesWhen: AppliesWhen | undefined,
  readField: ReadField,
): Applicability {
  if (!appliesWhen) return 'applies'
  const value = readField(appliesWhen.field)
  if (value === undefined) return 'unknown'
  return value === appliesWhen.is ? 'applies' : 'does-not-apply'
}

/** The value that follows from another field, or undefined where the assessor decides. */
export function derivedFieldValue(
  field: Pick<FormField, 'setBy'>,
  readField: ReadField,
): string | undefined {
  if (!field.setBy) return undefined
  const value = readField(field.setBy.field)
  return value !== undefined && field.setBy.in.includes(value) ? field.setBy.is : undefined
}

/**
 * Reads fields as they count: a derived value before the one that was entered,
 * which is kept and counts again when nothing sets the field any more.
 */
export function makeFieldReader(form: Form, readField: ReadField): ReadField {
  const setFields = form.fields.filter((field) => field.setBy)
  return (fieldId) => {
    const field = setFields.find((one) => one.id === fieldId)
    return (field && derivedFieldValue(field, readField)) ?? readField(fieldId)
  }
}

/** "Does not apply: Are there risk of harm issues to be addressed? No" */
export function notApplicableReason(
  form: Form,
  appliesWhen: AppliesWhen,
  readField: ReadField,
): string {
  const field = form.fields.find((one) => one.id === appliesWhen.field)
  const value = readField(appliesWhen.field)
  const label = field?.label ?? appliesWhen.field
  const answer = field?.options.find((option) => option.id === value)?.label ?? value ?? ''
  return `${form.words.doesNotApply}: ${label}${label.endsWith('?') ? '' : ':'} ${answer}`
}
