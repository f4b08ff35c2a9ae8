/**
 * The CSV files of an archive and their columns, as they are documented.  [AR1]
 *
 * Written and read by the same names. Columns that depend on the edition (profile
 * fields, officers' questions) may be absent: then nothing of them is known.
 */
import type { Edition, OfficerQuestion } from '../edition/edition.ts'

export const ARCHIVE_FILES = [
  'cases',
  'judgements',
  'prompts',
  'factors',
  'officers',
  'domain-one',
  'panel',
] as const

export type ArchiveFile = (typeof ARCHIVE_FILES)[number]

export interface ArchiveColumns {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  /** Without the file there is no figure at all. */
  readonly isNeeded: boolean
}

export function listArchiveColumns(
  edition: Edition,
): Readonly<Record<ArchiveFile, ArchiveColumns>> {
  const { questions, perCase } = edition.officerInterview
  const known = (required: readonly string[], optional: readonly string[] = []) => ({
    required,
    optional,
    isNeeded: false,
  })
  return {
    cases: {
      required: ['case', 'caseType', 'providerType', 'officer'],
      optional: [
        'status',
        ...Object.keys(edition.profile),
        ...countedIds(perCase).map(toPerCaseColumn),
      ],
      isNeeded: true,
    },
    judgements: known(['case', 'keyQuestion', 'judgement']),
    prompts: known(['case', 'prompt', 'answer']),
    factors: known(['case', 'factor', 'linked', 'sufficient']),
    officers: known(['officer', 'providerType'], countedIds(questions)),
    'domain-one': known(['standard', 'rating']),
    panel: known(['keyQuestion', 'from', 'to', 'reason', 'who', 'when'], ['onAgenda']),
  }
}

/** What the officer was asked about a case: apart from the profile, which may use the same word. */
export const toPerCaseColumn = (id: string): string => `officer.${id}`

/** Prose is in no figure. */
export const countedIds = (questions: readonly OfficerQuestion[]): string[] =>
  questions.filter(({ type }) => type !== 'text').map(({ id }) => id)
