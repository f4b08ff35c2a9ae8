/**
 * The archive of an inspection: one ZIP of documented files with a manifest of
 * their digests.  [AR1 AR5 AR8]
 *
 * Holds what a figure is counted from and what people decided; no note, no
 * jotting, no evidence. What cases and officers are called stands in `key.csv`
 * alone. The same facts give the same bytes, but for the day it was made.
 */
import { zipSync } from 'fflate'
import { type Bytes, utf8ToBytes } from '../../base/bytes.ts'
import { ARCHIVE_FILES } from '../../domain/archive/archive-columns.ts'
import { MANIFEST_NAME, makeManifest } from '../../domain/archive/manifest.ts'
import { factsToRows } from '../../domain/archive/source-to-rows.ts'
import type { Counting } from '../../domain/rating/count-cases.ts'
import { makeTables } from '../../domain/tables/make-tables.ts'
import { tablesToJson } from '../../domain/tables/tables-to-json.ts'
import type { StandardExamples } from '../examples.ts'
import { toCsv } from '../to-csv.ts'
import type { ReportFacts } from './read-report.ts'
import { type Decided, makeReportSource } from './report-source.ts'

export interface ArchiveWish {
  readonly counting: Counting
  readonly least: number
  readonly decided: Decided
  readonly examples: readonly StandardExamples[]
  /** When it is made, as this tablet's clock shows it. */
  readonly at: string
}

export function makeArchive(facts: ReportFacts, wish: ArchiveWish): Bytes {
  const files = new Map(listFiles(facts, wish).map(([name, text]) => [name, utf8ToBytes(text)]))
  const { inspection, edition } = facts
  const manifest = makeManifest(
    {
      made: wish.at,
      edition: edition.id,
      title: inspection.title,
      provider: inspection.provider,
      providerType: inspection.providerType,
      counting: wish.counting,
      least: wish.least,
    },
    files,
  )
  files.set(MANIFEST_NAME, utf8ToBytes(toJson(manifest)))
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: FIXED_TIME }))
}

/** The oldest that a ZIP can say: when it was made stands in the manifest. */
const FIXED_TIME = new Date(1980, 0, 1)

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function listFiles(facts: ReportFacts, wish: ArchiveWish): readonly (readonly [string, string])[] {
  const { edition, cases, officers, inspection } = facts
  const { counting, least, decided } = wish
  const rows = factsToRows(edition, { cases, officers, ...decided })
  const source = makeReportSource([facts], {
    counting,
    decided: new Map([[inspection.id, decided]]),
  })
  const tables = makeTables(edition, source, { least })
  return [
    ...ARCHIVE_FILES.map((name) => [`${name}.csv`, toCsv(rows[name])] as const),
    ['key.csv', toCsv(keyRows(facts))],
    ['examples.csv', toCsv(exampleRows(wish.examples))],
    ['draw.json', toJson(drawsOf(facts))],
    ['edition.json', toJson(edition)],
    ['tables.json', tablesToJson(tables, { editionId: edition.id, counting, least })],
    ['README.txt', README],
  ]
}

const keyRows = ({ cases }: ReportFacts): string[][] => [
  ['case', 'reference', 'officer', 'officerName', 'office'],
  ...cases.map((one) => [one.case, one.reference, one.officer ?? '', one.officerName, one.office]),
]

const exampleRows = (standards: readonly StandardExamples[]): string[][] => [
  ['standard', 'keyQuestion', 'kind', 'example'],
  ...standards.flatMap(({ standard, examples }) =>
    examples.map(({ keyQuestion, kind, text }) => [standard.id, keyQuestion.id, kind, text]),
  ),
]

/** By case type: every draw that stands; several where people differ. */
function drawsOf({ inspection }: ReportFacts): Record<string, unknown> {
  return Object.fromEntries(
    [...inspection.samples].map(([caseType, { draw }]) => {
      if (draw.kind === 'none') return [caseType, []]
      const choices = draw.kind === 'one' ? [draw] : draw.choices
      return [caseType, choices.map(({ value, at }) => ({ ...value, at }))]
    }),
  )
}

const README = `An archive of Casebook.

manifest.json   what it is of, which cases count, and the SHA-256 of every file
cases.csv       one row for each case: kind, provider, officer, state, profile
judgements.csv  key questions as they were judged
prompts.csv     prompts as they were answered
factors.csv     factors linked to offending, and whether they were served
officers.csv    what officers said, once for each
domain-one.csv  ratings on evidence
panel.csv       decisions of the panel; the raw results follow from the judgements
key.csv         what the codes of cases and officers stand for
examples.csv    practice examples, without names
draw.json       how each sample was drawn
edition.json    the standards
tables.json     every table and figure; "casebook tables" prints the same
`
