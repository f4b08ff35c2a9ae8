/**
 * The rows of cases and of officers: who they are in the edition's own ids.
 * [AR3]
 */
import { parseOfficerAnswer } from '../assessment/officer-answer.ts'
import type { OfficerQuestion } from '../edition/edition.ts'
import type { Judgement } from '../edition/rules.ts'
import type { ReportCase, ReportFactor, ReportOfficer } from '../tables/source.ts'
import { type ArchiveFile, toPerCaseColumn } from './archive-columns.ts'
import type { ArchiveRow, RowReading } from './archive-source.ts'

export interface CaseDraft extends Omit<ReportCase, 'answers' | 'factors'> {
  readonly isFinished: boolean
  readonly answers: Map<string, Judgement>
  readonly factors: Map<string, ReportFactor>
}

export function readCaseRows(reading: RowReading): Map<string, CaseDraft> {
  const { edition, rows } = reading
  const drafts = new Map<string, CaseDraft>()
  const caseTypes = edition.caseTypes.map(({ id }) => id)
  for (const row of rows.cases) {
    const cells = makeCells(reading, 'cases', row)
    const name = row.cell('case')
    if (name === '') cells.fault('case', 'a case')
    else if (drafts.has(name)) cells.fault('case', 'each case once')
    const officer = row.cell('officer')
    drafts.set(name, {
      caseType: cells.oneOf('caseType', caseTypes),
      providerType: cells.oneOf('providerType', Object.keys(edition.providerTypes)),
      officer: officer === '' ? undefined : officer,
      // A file without the column holds what counts.
      isFinished: row.cell('status') !== 'open',
      profile: readProfile(reading, cells, row),
      answers: new Map(),
      factors: new Map(),
      perCase: readOfficerCells(edition.officerInterview.perCase, cells, (id) => ({
        column: toPerCaseColumn(id),
        value: row.cell(toPerCaseColumn(id)),
      })),
    })
  }
  return drafts
}

export function readOfficerRows(reading: RowReading): ReportOfficer[] {
  const { edition, rows } = reading
  const known = new Set<string>()
  return rows.officers.map((row) => {
    const cells = makeCells(reading, 'officers', row)
    const officer = row.cell('officer')
    if (officer === '') cells.fault('officer', 'an officer')
    else if (known.has(officer)) cells.fault('officer', 'each officer once')
    known.add(officer)
    return {
      officer,
      providerType: cells.oneOf('providerType', Object.keys(edition.providerTypes)),
      answers: readOfficerCells(edition.officerInterview.questions, cells, (id) => ({
        column: id,
        value: row.cell(id),
      })),
    }
  })
}

export interface Cells {
  fault(column: string, expected: string): void
  /** What stands there; a fault where it is none of the words. */
  oneOf(column: string, words: readonly string[]): string
}

export function makeCells({ faults }: RowReading, file: ArchiveFile, line: ArchiveRow): Cells {
  const fault: Cells['fault'] = (column, expected) =>
    void faults.push({ file, row: line.row, column, found: line.cell(column), expected })
  return {
    fault,
    oneOf(column, words) {
      const found = line.cell(column)
      if (!words.includes(found)) fault(column, words.join(', '))
      return found
    },
  }
}

function readProfile({ edition }: RowReading, cells: Cells, row: ArchiveRow) {
  const profile: Record<string, string> = {}
  for (const [id, { options }] of Object.entries(edition.profile)) {
    const value = row.cell(id)
    if (value === '') continue
    if (options.includes(value)) profile[id] = value
    else cells.fault(id, `${options.join(', ')} or empty`)
  }
  return profile
}

function readOfficerCells(
  questions: readonly OfficerQuestion[],
  cells: Cells,
  cellOf: (id: string) => { readonly column: string; readonly value: string },
) {
  const answers: Record<string, string> = {}
  for (const question of questions) {
    if (question.type === 'text') continue
    const { column, value } = cellOf(question.id)
    const answer = parseOfficerAnswer(question, value)
    if (answer.kind === 'answered') answers[question.id] = answer.value
    else if (value !== '') cells.fault(column, expectedOf(question))
  }
  return answers
}

const expectedOf = (question: OfficerQuestion): string =>
  question.type === 'integer'
    ? `a whole number from ${question.min} to ${question.max}, or empty`
    : 'yes, no or empty'
