/**
 * The rows of an archive's CSV files, header first.  [AR1 AR2]
 *
 * Read back they give the same facts, and so the same tables. Cases and officers
 * stand there by running codes: what they are called is in a file of its own.
 */
import type { Edition } from '../edition/edition.ts'
import type { ReportCase, ReportOfficer } from '../tables/source.ts'
import { type ArchiveFile, countedIds, listArchiveColumns } from './archive-columns.ts'

export interface ArchiveCase extends ReportCase {
  readonly case: string
  readonly isFinished: boolean
}

/** A panel's decision as it is kept. */
export interface PanelDecision {
  readonly keyQuestion: string
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly who: string
  readonly when: string
  /** The rule had it on the agenda. */
  readonly onAgenda: boolean
}

export interface ArchiveFacts {
  readonly cases: readonly ArchiveCase[]
  readonly officers: readonly ReportOfficer[]
  readonly domainOne: Readonly<Record<string, string | null | undefined>>
  readonly panel: readonly PanelDecision[]
}

export type FileRows = readonly (readonly string[])[]

export function factsToRows(
  edition: Edition,
  facts: ArchiveFacts,
): Readonly<Record<ArchiveFile, FileRows>> {
  const columns = listArchiveColumns(edition)
  const headed = (file: ArchiveFile, rows: FileRows): FileRows => [
    [...columns[file].required, ...columns[file].optional],
    ...rows,
  ]
  const { cases, officers, domainOne, panel } = facts
  return {
    cases: headed(
      'cases',
      cases.map((one) => caseCells(edition, one)),
    ),
    judgements: headed('judgements', answerRows(edition, cases, 'key-question')),
    prompts: headed('prompts', answerRows(edition, cases, 'prompt')),
    factors: headed('factors', factorRows(cases)),
    officers: headed(
      'officers',
      officers.map(({ officer, providerType, answers }) => [
        officer,
        providerType,
        ...columns.officers.optional.map((id) => answers[id] ?? ''),
      ]),
    ),
    'domain-one': headed(
      'domain-one',
      Object.entries(domainOne).map(([standard, level]) => [standard, level ?? '']),
    ),
    panel: headed(
      'panel',
      panel.map((one) => [
        ...[one.keyQuestion, one.from, one.to, one.reason, one.who, one.when],
        one.onAgenda ? 'yes' : 'no',
      ]),
    ),
  }
}

const caseCells = (edition: Edition, one: ArchiveCase): readonly string[] => [
  one.case,
  one.caseType,
  one.providerType,
  one.officer ?? '',
  one.isFinished ? 'finished' : 'open',
  ...Object.keys(edition.profile).map((id) => one.profile[id] ?? ''),
  ...countedIds(edition.officerInterview.perCase).map((id) => one.perCase[id] ?? ''),
]

function answerRows(
  edition: Edition,
  cases: readonly ArchiveCase[],
  kind: 'key-question' | 'prompt',
): FileRows {
  const keyQuestions = new Set(
    edition.domains
      .flatMap(({ standards }) => standards)
      .flatMap((standard) => standard.keyQuestions.map(({ id }) => id)),
  )
  return cases.flatMap((one) =>
    Object.entries(one.answers)
      .filter(([id]) => keyQuestions.has(id) === (kind === 'key-question'))
      .flatMap(([id, answer]) => (answer === undefined ? [] : [[one.case, id, answer]])),
  )
}

const factorRows = (cases: readonly ArchiveCase[]): FileRows =>
  cases.flatMap((one) =>
    Object.entries(one.factors).map(([id, factor]) => [
      one.case,
      id,
      factor?.linked ?? '',
      factor?.sufficient ?? '',
    ]),
  )
