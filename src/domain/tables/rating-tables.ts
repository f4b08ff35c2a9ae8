/**
 * The ratings of one inspection or of many: how they are spread, the table of all
 * of them, and the mean score of each standard.  [TB10 TB11]
 *
 * A standard that is not rated has a row of its own and is in no mean. Where the
 * overall rating is missing that is said, too.
 */

import type { Edition } from '../edition/edition.ts'
import type { ReportTableRule } from '../edition/rules.ts'
import { levelToLabel, levelToScore } from '../rating/band.ts'
import { type Counted, countShares, countSize } from './count-shares.ts'
import type { ReportInspection } from './source.ts'
import { ALL, type Cell, type ReportTable, type TableRow } from './table.ts'
import { placeOf, type TableParts } from './table-parts.ts'

type Rule<Of extends ReportTableRule['of']> = Extract<ReportTableRule, { of: Of }>

export function makeOverallTable(parts: TableParts, rule: Rule<'overall-ratings'>): ReportTable {
  const { groups, source } = parts
  const ratings = source.inspections.map(({ providerType, overall }) => ({
    providerType,
    level: overall,
  }))
  return {
    ...placeOf(rule),
    kind: 'distribution',
    counts: 'inspections',
    groups,
    size: countSize(groups, ratings),
    rows: levelRows(parts, ratings),
  }
}

export function makeStandardTable(parts: TableParts, rule: Rule<'standard-ratings'>): ReportTable {
  const { groups, source } = parts
  const ratings = source.inspections.flatMap(({ providerType, standards }) =>
    Object.values(standards).map((level) => ({ providerType, level })),
  )
  return {
    ...placeOf(rule),
    kind: 'distribution',
    counts: 'ratings',
    groups,
    size: countSize(groups, ratings),
    rows: levelRows(parts, ratings),
  }
}

interface Rating {
  readonly providerType: string
  readonly level: string | null
}

function levelRows({ edition, groups }: TableParts, ratings: readonly Rating[]): TableRow[] {
  const counted = (wanted: string | null): Counted[] =>
    ratings.map(({ providerType, level }) => ({ providerType, isIt: level === wanted }))
  const levels = edition.rating.levels.toSorted((a, b) => b.score - a.score)
  const rows = levels.map(({ id, label }) => ({ label, groups: countShares(groups, counted(id)) }))
  const hasUnrated = ratings.some(({ level }) => level === null)
  const unrated = { label: edition.words.notRated, groups: countShares(groups, counted(null)) }
  return hasUnrated ? [...rows, unrated] : rows
}

/** One row for each inspection, from the highest sum to the lowest. */
export function makeInspectionTable(parts: TableParts, rule: Rule<'inspections'>): ReportTable {
  const { edition, groups, source } = parts
  const sorted = source.inspections.toSorted((a, b) => (b.composite ?? 0) - (a.composite ?? 0))
  const highest = Math.max(...edition.rating.levels.map(({ score }) => score))
  return {
    ...placeOf(rule),
    kind: 'ratings',
    counts: 'inspections',
    groups,
    size: countSize(groups, sorted),
    rows: sorted.map((one) => {
      const of = Object.keys(one.standards).length * highest
      const cell: Cell = { n: one.composite, of, percent: null }
      return {
        label: one.provider,
        groups: { [ALL]: cell, [one.providerType]: cell },
        texts: ratingTexts(edition, one),
      }
    }),
  }
}

function ratingTexts(edition: Edition, { standards, overall }: ReportInspection) {
  const label = (level: string | null) =>
    level === null ? edition.words.notRated : levelToLabel(edition.rating, level)
  const words = Object.entries(standards).map(([id, level]) => [id, label(level)])
  return { ...Object.fromEntries(words), overall: label(overall) }
}

export function makeMeanTable(parts: TableParts, rule: Rule<'mean-scores'>): ReportTable {
  const { edition, groups, source } = parts
  const standards = edition.domains
    .flatMap((domain) => domain.standards)
    .filter(({ id }) => source.inspections.some((one) => Object.hasOwn(one.standards, id)))
  return {
    ...placeOf(rule),
    kind: 'means',
    counts: 'inspections',
    groups,
    size: countSize(groups, source.inspections),
    rows: standards.map(({ id, name }) => ({
      label: `${id} ${name}`,
      groups: Object.fromEntries(
        groups
          .filter((group) => hasStandard(edition, group, id))
          .map((group) => [group, meanOf(parts, id, group)]),
      ),
    })),
  }
}

/** A kind of provider is not rated on what is another one's. */
const hasStandard = ({ providerTypes }: Edition, group: string, standard: string): boolean =>
  group === ALL || providerTypes[group]?.standards.includes(standard) === true

function meanOf({ edition, source }: TableParts, standard: string, group: string): Cell {
  const scores = source.inspections
    .filter(({ providerType }) => group === ALL || group === providerType)
    .flatMap(({ standards }) => {
      const level = standards[standard]
      return level === null || level === undefined ? [] : [levelToScore(edition.rating, level)]
    })
  const n = scores.reduce((sum, score) => sum + score, 0)
  const mean = scores.length === 0 ? null : Math.round((n / scores.length) * 1e6) / 1e6
  return { n, of: scores.length, percent: null, mean }
}
