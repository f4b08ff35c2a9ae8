/**
 * What officers said, by itself and set against how many cases they have.
 * [TB8 TB9]
 *
 * An officer is counted once, however many of their cases are sampled; a case is
 * set against the cases of its own officer. A number outside every band of the
 * edition stands in no row and stays in the denominator.
 */
import { assert } from '../../base/assert.ts'
import type { Edition } from '../edition/edition.ts'
import type { ReportTableRule } from '../edition/rules.ts'
import { type Counted, countShares, countSize } from './count-shares.ts'
import { judgedIn } from './question-table.ts'
import type { ReportCase, ReportOfficer } from './source.ts'
import type { ReportTable, TableRow } from './table.ts'
import { placeOf, type TableParts } from './table-parts.ts'

type Rule<Of extends ReportTableRule['of']> = Extract<ReportTableRule, { of: Of }>

export function makeBandTable(parts: TableParts, rule: Rule<'officer-bands'>): ReportTable {
  const { edition, groups, source } = parts
  const answered = source.officers.flatMap((officer) => {
    const value = numberOf(officer, rule.question)
    return value === undefined ? [] : [{ providerType: officer.providerType, value }]
  })
  const rows = bandsOf(edition, rule.question).map(({ label, has }) => ({
    label,
    groups: countShares(
      groups,
      answered.map(({ providerType, value }) => ({ providerType, isIt: has(value) })),
    ),
  }))
  return makeOfficerTable(parts, rule, { kind: 'distribution', rows })
}

export function makeAnswerTable(parts: TableParts, rule: Rule<'officer-answers'>): ReportTable {
  const { edition, groups, source } = parts
  const { questions, perCase } = edition.officerInterview
  const rows = rule.questions.map((id): TableRow => {
    const ofOfficer = questions.find((one) => one.id === id)
    const ofCase = perCase.find((one) => one.id === id)
    const counted = ofOfficer
      ? yesIn(source.officers, ({ answers }) => answers[id])
      : yesIn(source.cases, (one) => one.perCase[id])
    const asked = ofOfficer ?? ofCase
    assert(asked, 'the edition asks it of officers')
    return { label: asked.label, groups: countShares(groups, counted) }
  })
  return makeOfficerTable(parts, rule, { kind: 'shares', rows })
}

/** Of the officers in each band: how many said yes. */
export function makeAnswerByBandTable(
  parts: TableParts,
  rule: Rule<'officer-answers-by-band'>,
): ReportTable {
  const { edition, groups, source } = parts
  const rows = bandsOf(edition, rule.by).map(({ label, has }) => {
    const inBand = source.officers.filter((one) => isIn(has, numberOf(one, rule.by)))
    const counted = yesIn(inBand, ({ answers }) => answers[rule.question])
    return { label, groups: countShares(groups, counted) }
  })
  return makeOfficerTable(parts, rule, { kind: 'shares', rows })
}

/** Of the cases of officers in each band: how many were judged sufficient. */
export function makeJudgementByBandTable(
  parts: TableParts,
  rule: Rule<'judgements-by-band'>,
): ReportTable {
  const { edition, groups, source } = parts
  const numbers = new Map(source.officers.map((one) => [one.officer, numberOf(one, rule.by)]))
  const numberOfCase = ({ officer }: ReportCase) =>
    officer === undefined ? undefined : numbers.get(officer)
  const rows = bandsOf(edition, rule.by).map(({ label, has }) => {
    const inBand = source.cases.filter((one) => isIn(has, numberOfCase(one)))
    return { label, groups: countShares(groups, judgedIn(inBand, rule.keyQuestion)) }
  })
  const size = countSize(
    groups,
    source.cases.filter((one) => numberOfCase(one) !== undefined),
  )
  return { ...placeOf(rule), kind: 'shares', counts: 'cases', groups, size, rows }
}

const makeOfficerTable = (
  { groups, source }: TableParts,
  rule: ReportTableRule,
  { kind, rows }: Pick<ReportTable, 'kind' | 'rows'>,
): ReportTable => ({
  ...placeOf(rule),
  kind,
  counts: 'officers',
  groups,
  size: countSize(groups, source.officers),
  rows,
})

interface Band {
  readonly label: string
  readonly has: (value: number) => boolean
}

/** "21-30" and "71+", as the edition writes them. */
function bandsOf({ officerInterview }: Edition, question: string): readonly Band[] {
  const asked = officerInterview.questions.find(({ id }) => id === question)
  assert(asked?.type === 'integer', 'the edition asks officers for that number')
  return (asked.reportBands ?? []).map((label) => {
    const [from = 0, to = Number.POSITIVE_INFINITY] = label.split(/\D+/).filter(Boolean).map(Number)
    return { label, has: (value) => value >= from && value <= to }
  })
}

const isIn = (has: Band['has'], value: number | undefined): boolean =>
  value !== undefined && has(value)

function numberOf({ answers }: ReportOfficer, question: string): number | undefined {
  const answer = answers[question]
  return answer === undefined ? undefined : Number(answer)
}

function yesIn<T extends { readonly providerType: string }>(
  asked: readonly T[],
  answerOf: (one: T) => string | undefined,
): Counted[] {
  return asked.flatMap((one) => {
    const answer = answerOf(one)
    const { providerType } = one
    return answer === 'yes' || answer === 'no' ? [{ providerType, isIt: answer === 'yes' }] : []
  })
}
