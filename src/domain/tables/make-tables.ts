/**
 * Every table and figure of a report, for one inspection or across many.
 * [TB1 TB3 TB12]
 *
 * Which there are is the edition's word. An edition that says nothing gets the
 * shares of its questions and the profile of its kinds of case. A table of one
 * kind of provider is left out where there is none of that kind.
 */
import type { Edition } from '../edition/edition.ts'
import type { ReportTableRule } from '../edition/rules.ts'
import { makeDefaultReport } from './default-report.ts'
import {
  makeAnswerByBandTable,
  makeAnswerTable,
  makeBandTable,
  makeJudgementByBandTable,
} from './officer-tables.ts'
import { makeProfileTable } from './profile-table.ts'
import { makeFactorTable, makeQuestionTable } from './question-table.ts'
import {
  makeInspectionTable,
  makeMeanTable,
  makeOverallTable,
  makeStandardTable,
} from './rating-tables.ts'
import type { TableSource } from './source.ts'
import { suppressSmall } from './suppress-small.ts'
import { ALL, type ReportTable } from './table.ts'
import type { TableParts } from './table-parts.ts'

/** `least`: sub-groups below it are not shown; 0 shows all. */
export function makeTables(
  edition: Edition,
  source: TableSource,
  { least }: { readonly least: number },
): ReportTable[] {
  const present = listPresent(edition, source)
  const { tables } = edition.report ?? makeDefaultReport(edition)
  return tables.flatMap((rule) => {
    const own = rule.providers ?? present
    const kinds = present.filter((type) => own.includes(type))
    if (kinds.length === 0) return []
    const parts = { edition, groups: [ALL, ...kinds], source: onlyOf(source, kinds) }
    const table = makeTable(parts, rule)
    return [isOfSubGroups(rule) ? suppressSmall(table, least) : table]
  })
}

/** The kinds of provider that there is anything of, in the edition's order. */
export function listPresent(edition: Edition, source: TableSource): readonly string[] {
  const all = [...source.cases, ...source.officers, ...source.inspections]
  const types = new Set(all.map(({ providerType }) => providerType))
  return Object.keys(edition.providerTypes).filter((type) => types.has(type))
}

function onlyOf(source: TableSource, kinds: readonly string[]): TableSource {
  const isOf = ({ providerType }: { readonly providerType: string }) => kinds.includes(providerType)
  return {
    cases: source.cases.filter(isOf),
    officers: source.officers.filter(isOf),
    inspections: source.inspections.filter(isOf),
  }
}

/** Few officers share a band: what they said is theirs to be kept. */
const isOfSubGroups = ({ of }: ReportTableRule): boolean =>
  of === 'officer-answers-by-band' || of === 'judgements-by-band'

function makeTable(parts: TableParts, rule: ReportTableRule): ReportTable {
  switch (rule.of) {
    case 'overall-ratings':
      return makeOverallTable(parts, rule)
    case 'standard-ratings':
      return makeStandardTable(parts, rule)
    case 'inspections':
      return makeInspectionTable(parts, rule)
    case 'mean-scores':
      return makeMeanTable(parts, rule)
    case 'officer-bands':
      return makeBandTable(parts, rule)
    case 'officer-answers':
      return makeAnswerTable(parts, rule)
    case 'officer-answers-by-band':
      return makeAnswerByBandTable(parts, rule)
    case 'judgements-by-band':
      return makeJudgementByBandTable(parts, rule)
    case 'questions':
      return makeQuestionTable(parts, rule)
    case 'factors':
      return makeFactorTable(parts, rule)
    case 'profile':
      return makeProfileTable(parts, rule)
  }
}
