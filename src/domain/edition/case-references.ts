/**
 * What case types, profile fields, factors and the officer interview name must
 * exist, and a field that follows from another one must be able to.  [ED2 ED4]
 *
 * A field that is set by a field which is itself set by a third is refused:
 * one step can be shown in one sentence, and there can be no circle.
 */
import type { CaseType, Edition, ProfileField } from './edition.ts'
import { type AddFault, addRepeats, addUnknown } from './faults.ts'

export function addCaseFaults(edition: Edition, add: AddFault): void {
  addRepeats(
    add,
    'caseTypes (ids)',
    edition.caseTypes.map((caseType) => caseType.id),
  )
  for (const caseType of edition.caseTypes) addCaseTypeFaults(edition, caseType, add)
  const ids = new Set(edition.caseTypes.map((caseType) => caseType.id))
  const caseTypes = { what: 'case type', has: (name: string) => ids.has(name) }
  for (const [fieldId, field] of Object.entries(edition.profile)) {
    const at = `profile.${fieldId}`
    addUnknown(add, `${at}.in`, field.in, caseTypes)
    addRepeats(add, `${at}.in`, field.in)
    addOptionFaults(at, field, add)
    if (field.setBy) addSetByFaults(edition, { fieldId, field, setBy: field.setBy }, add)
  }
  addOptionLabelFaults(edition, add)
  addRepeats(
    add,
    'factors (ids)',
    edition.factors.map((factor) => factor.id),
  )
  const { questions, perCase } = edition.officerInterview
  addRepeats(
    add,
    'officerInterview (ids)',
    [...questions, ...perCase].map((question) => question.id),
  )
}

function addCaseTypeFaults(edition: Edition, caseType: CaseType, add: AddFault): void {
  const at = `caseTypes.${caseType.id}`
  const standards = edition.domains.flatMap((domain) => domain.standards)
  addRepeats(add, `${at}.keyQuestions`, caseType.keyQuestions)
  addRepeats(add, `${at}.providers`, caseType.providers)
  addUnknown(add, `${at}.providers`, caseType.providers, {
    what: 'provider type',
    has: (name) => Object.hasOwn(edition.providerTypes, name),
  })
  caseType.keyQuestions.forEach((id, index) => {
    const path = `${at}.keyQuestions.${index}`
    const standard = standards.find((one) => one.keyQuestions.some((asked) => asked.id === id))
    if (!standard) {
      add(path, `"${id}" is no key question of this edition`)
      return
    }
    if (standard.basis !== 'cases') add(path, `"${id}" is judged on evidence, not on cases`)
    for (const provider of caseType.providers) {
      // A judgement that no standard of the provider takes up would be lost in silence.
      if (edition.providerTypes[provider]?.standards.includes(standard.id) === false)
        add(path, `"${id}" belongs to ${standard.id}, which is no standard of ${provider}`)
    }
  })
}

function addOptionFaults(at: string, field: ProfileField, add: AddFault): void {
  const options = { what: 'option', has: (name: string) => field.options.includes(name) }
  addRepeats(add, `${at}.options`, field.options)
  addUnknown(add, `${at}.optionLabels`, Object.keys(field.optionLabels ?? {}), options)
  for (const [group, members] of Object.entries(field.reportGroups ?? {}))
    addUnknown(add, `${at}.reportGroups.${group}`, members, options)
}

interface SetField {
  readonly fieldId: string
  readonly field: ProfileField
  readonly setBy: NonNullable<ProfileField['setBy']>
}

function addSetByFaults(
  edition: Edition,
  { fieldId, field, setBy }: SetField,
  add: AddFault,
): void {
  const at = `profile.${fieldId}.setBy`
  const setter = Object.hasOwn(edition.profile, setBy.field)
    ? edition.profile[setBy.field]
    : undefined
  if (!field.options.includes(setBy.is)) add(`${at}.is`, `"${setBy.is}" is no option of ${fieldId}`)
  if (!setter || setBy.field === fieldId) {
    add(`${at}.field`, `"${setBy.field}" is no other profile field of this edition`)
    return
  }
  if (setter.setBy) add(`${at}.field`, `${setBy.field} is itself set by another field`)
  addRepeats(add, `${at}.in`, setBy.in)
  addUnknown(add, `${at}.in`, setBy.in, {
    what: `option of ${setBy.field}`,
    has: (name) => setter.options.includes(name),
  })
  for (const caseType of field.in) {
    if (!setter.in.includes(caseType))
      add(`${at}.field`, `${setBy.field} is not asked of ${caseType}, which asks ${fieldId}`)
  }
}

function addOptionLabelFaults(edition: Edition, add: AddFault): void {
  const known = new Set(Object.values(edition.profile).flatMap((field) => field.options))
  addUnknown(add, 'optionLabels', Object.keys(edition.optionLabels), {
    what: 'option',
    has: (name) => known.has(name),
  })
}
