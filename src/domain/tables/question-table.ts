/**
 * In how many cases key questions and prompts were judged sufficient.  [TB5 TB7]
 *
 * Yes among yes and no: what is not applicable or not judged leaves the
 * denominator. A judgement counts wherever its question was asked, in whatever
 * kind of case.
 */
import { assert } from '../../base/assert.ts'
import type { Edition } from '../edition/edition.ts'
import type { ReportTableRule } from '../edition/rules.ts'
import { type Counted, countShares, countSize } from './count-shares.ts'
import { linkedIn } from './profile-table.ts'
import type { ReportCase } from './source.ts'
import type { ReportTable } from './table.ts'
import { placeOf, type TableParts } from './table-parts.ts'

export type QuestionRule = Extract<ReportTableRule, { of: 'questions' }>
export type FactorRule = Extract<ReportTableRule, { of: 'factors' }>

export function makeQuestionTable(parts: TableParts, rule: QuestionRule): ReportTable {
  const { edition, groups, source } = parts
  const texts = listQuestionTexts(edition)
  return {
    ...placeOf(rule),
    kind: 'shares',
    counts: 'cases',
    groups,
    size: countSize(groups, source.cases.filter(isAsked(rule.questions))),
    rows: rule.questions.map((id) => ({
      label: toText(texts, id),
      groups: countShares(groups, judgedIn(source.cases, id)),
    })),
  }
}

const isAsked =
  (questions: readonly string[]) =>
  ({ answers }: ReportCase): boolean =>
    questions.some((id) => answers[id] !== undefined)

/** By id: what a key question or a prompt asks, with its number as the source prints it. */
export function listQuestionTexts({ domains }: Edition): ReadonlyMap<string, string> {
  const keyQuestions = domains
    .flatMap(({ standards }) => standards)
    .flatMap((standard) => standard.keyQuestions)
  return new Map(
    keyQuestions.flatMap(({ id, text, prompts }) => [
      [id, `${id} ${text}`] as const,
      ...prompts.map(
        ({ letter, text: asked }) => [`${id}.${letter}`, `${id}(${letter}) ${asked}`] as const,
      ),
    ]),
  )
}

export function toText(texts: ReadonlyMap<string, string>, id: string): string {
  const text = texts.get(id)
  assert(text !== undefined, 'the edition has the question')
  return text
}

export function judgedIn(cases: readonly ReportCase[], question: string): Counted[] {
  return cases.flatMap(({ providerType, answers }) => {
    const answer = answers[question]
    return answer === 'yes' || answer === 'no' ? [{ providerType, isIt: answer === 'yes' }] : []
  })
}

/** Each factor twice: in how many cases it is linked, and in how many of those it was served. */
export function makeFactorTable(parts: TableParts, rule: FactorRule): ReportTable {
  const { edition, groups, source } = parts
  const typesWithFactors = new Set(
    edition.caseTypes.filter(({ factors }) => factors).map(({ id }) => id),
  )
  const cases = source.cases.filter(({ caseType }) => typesWithFactors.has(caseType))
  return {
    ...placeOf(rule),
    kind: 'shares',
    counts: 'cases',
    groups,
    size: countSize(groups, cases),
    rows: edition.factors.flatMap(({ id, label }) => [
      { label, part: 'linked', groups: countShares(groups, linkedIn(cases, id)) },
      { label, part: 'sufficient', groups: countShares(groups, servedIn(cases, id)) },
    ]),
  }
}

function servedIn(cases: readonly ReportCase[], factor: string): Counted[] {
  return cases.flatMap(({ providerType, factors }) => {
    const { linked, sufficient } = factors[factor] ?? {}
    if (linked !== 'yes' || sufficient === undefined) return []
    return [{ providerType, isIt: sufficient === 'yes' }]
  })
}
