/**
 * What stops applying: over random answers to every form of both editions, such
 * answers never count and always come back.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paths } from '../../../../src/domain/assessment/paths.ts'
import { readProgress } from '../../../../src/domain/assessment/progress.ts'
import { isApplicable, makeFieldReader } from '../../../../src/domain/edition/applicability.ts'
import { type Form, makeForm } from '../../../../src/domain/edition/form.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'

type Values = ReadonlyMap<string, string>

const forms = [await loadBundled(), makeSmallEdition()].flatMap((edition) =>
  edition.caseTypes.flatMap(({ id, providers }) =>
    providers.map((provider): [string, Form] => [
      `${id} of ${provider}`,
      makeForm(edition, id, provider),
    ]),
  ),
)

const questionsOf = (form: Form) => form.standards.flatMap(({ keyQuestions }) => keyQuestions)

/** Every register of a form with what may stand in it, now and then something foreign. */
function registersOf(form: Form): [string, readonly string[]][] {
  const answers = form.answers.prompt.map(({ id }) => id)
  const judgements = form.answers.keyQuestion.map(({ id }) => id)
  return [
    ...form.fields.map(({ id, options }): [string, string[]] => [
      paths.field(id),
      [...options.map((option) => option.id), 'foreign'],
    ]),
    ...questionsOf(form).flatMap(({ id, prompts }): [string, readonly string[]][] => [
      [paths.judgement(id), judgements],
      [paths.reason(id), ['Because.']],
      ...prompts.map((prompt): [string, readonly string[]] => [
        paths.judgement(prompt.id),
        answers,
      ]),
    ]),
    ...form.factors.flatMap(({ id }): [string, readonly string[]][] => [
      [paths.factorLinked(id), ['yes', 'no']],
      [paths.factorSufficient(id), ['yes', 'no']],
    ]),
    ...(form.officerInterview?.perCase ?? []).map(({ id }): [string, readonly string[]] => [
      paths.officerQuestion(id),
      ['yes', 'no', '3'],
    ]),
  ]
}

const valuesOf = (form: Form): fc.Arbitrary<Values> =>
  fc
    .tuple(
      ...registersOf(form).map(([path, options]) =>
        fc
          .option(fc.constantFrom(...options), { nil: undefined, freq: 4 })
          .map((value) => [path, value] as const),
      ),
    )
    .map(
      (entries) =>
        new Map(entries.filter((entry): entry is [string, string] => entry[1] !== undefined)),
    )

/** Registers that are known not to be asked of this case. */
function foldedAway(form: Form, values: Values): string[] {
  const readField = makeFieldReader(form, (id) => values.get(paths.field(id)))
  const isOff = (when: Parameters<typeof isApplicable>[0]) =>
    isApplicable(when, readField) === 'does-not-apply'
  return [
    ...questionsOf(form).flatMap(({ id, appliesWhen, prompts }) =>
      isOff(appliesWhen)
        ? [paths.judgement(id), paths.reason(id), ...prompts.map((one) => paths.judgement(one.id))]
        : prompts.filter((one) => isOff(one.appliesWhen)).map((one) => paths.judgement(one.id)),
    ),
    ...form.factors
      .filter(({ id }) => values.get(paths.factorLinked(id)) !== 'yes')
      .map(({ id }) => paths.factorSufficient(id)),
    ...(form.officerInterview?.perCase ?? [])
      .filter(({ appliesWhen }) => isOff(appliesWhen))
      .map(({ id }) => paths.officerQuestion(id)),
  ]
}

const progressOf = (form: Form, values: Values) => readProgress(form, (path) => values.get(path))
const without = (values: Values, gone: readonly string[]): Values =>
  new Map([...values].filter(([path]) => !gone.includes(path)))

describe.each(forms)('%s', (_name, form) => {
  test('[FM3 FM5] answers to what does not apply never count', () => {
    fc.assert(
      fc.property(valuesOf(form), (values) => {
        const bare = without(values, foldedAway(form, values))
        expect(progressOf(form, values)).toEqual(progressOf(form, bare))
      }),
      { numRuns: 60 },
    )
  })

  test('[FM3 FM5] and they count as before when it applies again', () => {
    fc.assert(
      fc.property(valuesOf(form), valuesOf(form), (values, other) => {
        // The profile and the links become another case's, and then what they were.
        const turned = new Map(values)
        for (const [path, value] of other)
          if (/^profile|linked$/.test(path)) turned.set(path, value)
        const back = new Map(turned)
        for (const path of turned.keys()) {
          const before = values.get(path)
          if (before === undefined) back.delete(path)
          else back.set(path, before)
        }
        expect(progressOf(form, back)).toEqual(progressOf(form, values))
      }),
      { numRuns: 40 },
    )
  })

  test('[AS7] nobody has answered more than is asked, and what is missing is never folded away', () => {
    fc.assert(
      fc.property(valuesOf(form), (values) => {
        const progress = progressOf(form, values)
        expect(progress.answered).toBeLessThanOrEqual(progress.total)
        const off = new Set(foldedAway(form, values))
        for (const one of progress.missing) {
          if (one.what === 'prompt' || one.what === 'judgement')
            expect(off.has(paths.judgement(one.id))).toBe(false)
          if (one.what === 'officer-question')
            expect(off.has(paths.officerQuestion(one.id))).toBe(false)
        }
      }),
      { numRuns: 40 },
    )
  })
})
