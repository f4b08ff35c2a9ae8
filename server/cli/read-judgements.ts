/**
 * The two files of `casebook rate`, read against an edition.  [CL3 CL5 CL6]
 *
 * `judgements.csv` has a row for each case and key question, `domain-one.csv`
 * one for each standard that is rated on evidence. A word that the edition does
 * not have, a question that the provider is not asked and a row that says
 * something twice are faults: leaving one out would change a rating in silence.
 */
import { err, ok, type Result } from '../../src/base/result.ts'
import type { Edition } from '../../src/domain/edition/edition.ts'
import { providerStandards } from '../../src/domain/rating/provider-standards.ts'
import type { DomainOne } from '../../src/domain/rating/rate.ts'
import type { JudgedQuestion } from '../../src/domain/rating/tally.ts'
import { type InputFault, quoteFound } from './input-fault.ts'
import { readCsv } from './read-csv.ts'

export interface BadCsv {
  readonly kind: 'bad-csv'
  readonly faults: readonly InputFault[]
}

export interface CsvInput {
  readonly edition: Edition
  readonly providerType: string
  readonly file: string
  readonly bytes: Uint8Array
}

export function readJudgements(input: CsvInput): Result<readonly JudgedQuestion[], BadCsv> {
  const { edition, providerType, file } = input
  const read = readCsv(file, input.bytes, ['case', 'keyQuestion', 'judgement'])
  const asked = providerStandards(edition, providerType)
    .filter(({ basis }) => basis === 'cases')
    .flatMap((standard) => standard.keyQuestions.map(({ id }) => id))
  const words = edition.answers.keyQuestion
  const faults = [...read.faults]
  const judged: JudgedQuestion[] = []
  const firstRows = new Map<string, number>()
  for (const { row, cell } of read.rows) {
    const fault = (column: string, found: string, expected: string) =>
      faults.push({ file, row, column, found, expected })
    const caseId = cell('case')
    const keyQuestion = cell('keyQuestion')
    const word = cell('judgement')
    if (caseId === '') fault('case', 'nothing', 'a case')
    if (!asked.includes(keyQuestion))
      fault(
        'keyQuestion',
        quoteFound(keyQuestion),
        `a key question of ${providerType}: ${asked.join(', ')}`,
      )
    const judgement = words.find((known) => known === word)
    if (judgement === undefined && word !== '')
      fault('judgement', quoteFound(word), `${words.join(', ')} or empty`)
    const both = JSON.stringify([caseId, keyQuestion])
    const firstRow = firstRows.get(both)
    if (firstRow === undefined) firstRows.set(both, row)
    else if (caseId !== '')
      fault(
        'keyQuestion',
        `${quoteFound(keyQuestion)} of case ${quoteFound(caseId)}, which row ${firstRow} has already`,
        'each key question of a case once',
      )
    judged.push({ keyQuestion, judgement })
  }
  return faults.length > 0 ? refuse(faults) : ok(judged)
}

export function readDomainOne(input: CsvInput): Result<DomainOne, BadCsv> {
  const { edition, providerType, file } = input
  const read = readCsv(file, input.bytes, ['standard', 'rating'])
  const standards = providerStandards(edition, providerType)
    .filter(({ basis }) => basis === 'evidence')
    .map(({ id }) => id)
  const faults = [...read.faults]
  const ratings = new Map<string, string | null>()
  for (const { row, cell } of read.rows) {
    const fault = (column: string, found: string, expected: string) =>
      faults.push({ file, row, column, found, expected })
    const standard = cell('standard')
    if (!standards.includes(standard))
      fault(
        'standard',
        quoteFound(standard),
        `a standard rated on evidence: ${standards.join(', ')}`,
      )
    if (ratings.has(standard))
      fault('standard', `${quoteFound(standard)} a second time`, 'each standard once')
    const level = wordToLevel(edition, cell('rating'))
    if (level === undefined)
      fault(
        'rating',
        quoteFound(cell('rating')),
        `${levelWords(edition)}, ${edition.words.notRated} or empty`,
      )
    ratings.set(standard, level ?? null)
  }
  return faults.length > 0 ? refuse(faults) : ok(Object.fromEntries(ratings))
}

/** In the order of the file: faults of shape and of meaning together. */
const refuse = (faults: readonly InputFault[]) =>
  err({
    kind: 'bad-csv' as const,
    faults: faults.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  })

/** Level ids and labels alike, since people fill this file in; null: not rated. */
function wordToLevel(edition: Edition, rating: string): string | null | undefined {
  const word = rating.toLowerCase()
  if (word === '' || word === edition.words.notRated.toLowerCase()) return null
  return edition.rating.levels.find(
    ({ id, label }) => id.toLowerCase() === word || label.toLowerCase() === word,
  )?.id
}

const levelWords = (edition: Edition): string =>
  edition.rating.levels.map(({ id }) => id).join(', ')
