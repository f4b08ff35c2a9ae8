/**
 * What case types, profile fields, factors and the officer interview name must
 * exist, and a field that follows from another one must be able to.  [ED2 ED4]
 *
 * A field that is set by a field which is itself set by a third is refused:
 * one step can be shown in one sentence, and there can be no circle.
 */
import { isAskedOf } from './asked-of.ts'
import { addConditionFaults } from './condition-references.ts'
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
    addRepeats(add, `${at}.providers`, field.providers ?? [])
    addUnknown(add, `${at}.providers`, field.providers ?? [], {
      what: 'provider type',
      has: (name) => Object.hasOwn(edition.providerTypes, name),
    })
    addOptionFaults(at, field, add)
    if (field.setBy) addSetByFaults(edition, { fieldId, field, setBy: field.setBy }, add)
  }
  addOptionLabelFaults(edition, add)
  addRepeats(
    add,
    'factors (ids)',
    edition.factors.map((factor) => factor.id),
  )
  addInterviewFaults(edition, add)
}

function addInterviewFaults(edition: Edition, add: AddFault): void {
  const { questions, perCase } = edition.officerInterview
  addRepeats(
    add,
    'officerInterview (ids)',
    [...questions, ...perCase].map((question) => question.id),
  )
  const asked = edition.caseTypes
    .filter(({ officerInterview }) => officerInterview)
    .flatMap(({ id: caseType, providers }) => providers.map((provider) => ({ caseType, provider })))
  for (const question of [...questions, ...perCase]) {
    if (question.type === 'integer' && question.min > question.max)
      add(`officerInterview.${question.id}.max`, 'expected no less than the least')
  }
  for (const { id, appliesWhen: when } of perCase)
    if (when) addConditionFaults(edition, { path: `officerInterview.${id}`, when, asked }, add)
}

function addCaseTypeFaults(edition: Edition, caseType: CaseType, add: AddFault): void {
  const at = `caseTypes.${caseType.id}`
  addRepeats(add, `${at}.providers`, caseType.providers)
  addUnknown(add, `${at}.providers`, caseType.providers, {
    what: 'provider type',
    has: (name) => Object.hasOwn(edition.providerTypes, name),
  })
  const { keyQuestions, providers, alsoAsks = [] } = caseType
  addRepeats(add, `${at}.keyQuestions`, [
    ...keyQuestions,
    ...alsoAsks.flatMap((block) => block.keyQuestions),
  ])
  addAskedFaults(edition, { at: `${at}.keyQuestions`, keyQuestions, providers }, add)
  alsoAsks.forEach((block, index) => {
    const path = `${at}.alsoAsks.${index}`
    addRepeats(add, `${path}.providers`, block.providers)
    addUnknown(add, `${path}.providers`, block.providers, {
      what: `provider type of ${caseType.id}`,
      has: (name) => providers.includes(name),
    })
    addAskedFaults(edition, { at: `${path}.keyQuestions`, ...block }, add)
    const asked = block.providers.map((provider) => ({ caseType: caseType.id, provider }))
    const condition = { path: `${path}.appliesWhen`, when: block.appliesWhen, asked }
    addConditionFaults(edition, condition, add)
  })
}

interface Asked {
  readonly at: string
  readonly keyQuestions: readonly string[]
  readonly providers: readonly string[]
}

function addAskedFaults(edition: Edition, { at, keyQuestions, providers }: Asked, add: AddFault) {
  const standards = edition.domains.flatMap((domain) => domain.standards)
  keyQuestions.forEach((id, index) => {
    const path = `${at}.${index}`
    const standard = standards.find((one) => one.keyQuestions.some((asked) => asked.id === id))
    if (!standard) {
      add(path, `"${id}" is no key question of this edition`)
      return
    }
    if (standard.basis !== 'cases') add(path, `"${id}" is judged on evidence, not on cases`)
    for (const provider of providers) {
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
  for (const { id: caseType, providers } of edition.caseTypes) {
    const isLost = (provider: string) =>
      isAskedOf(field, caseType, provider) && !isAskedOf(setter, caseType, provider)
    if (providers.some(isLost))
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
