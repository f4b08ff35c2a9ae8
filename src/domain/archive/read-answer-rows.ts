/**
 * The rows of judgements, prompts and factors, each put to its case.  [AR3]
 *
 * A prompt is named by its key question and letter, as 2.1.3.b or as the source
 * prints it, 2.1.3(b).
 */
import { listQuestionIds } from '../edition/question-references.ts'
import type { Judgement } from '../edition/rules.ts'
import type { RowReading } from './archive-source.ts'
import { type CaseDraft, type Cells, makeCells } from './read-case-rows.ts'

type Drafts = ReadonlyMap<string, CaseDraft>

interface AnswerColumns {
  readonly file: 'judgements' | 'prompts'
  readonly id: string
  readonly answer: string
}

export function readAnswerRows(
  reading: RowReading,
  drafts: Drafts,
  { file, id: idColumn, answer: answerColumn }: AnswerColumns,
): void {
  const { edition, rows } = reading
  const known = listQuestionIds(edition)
  const words: readonly Judgement[] =
    file === 'prompts' ? edition.answers.prompt : edition.answers.keyQuestion
  const seen = new Set<string>()
  for (const row of rows[file]) {
    const cells = makeCells(reading, file, row)
    const draft = findDraft(drafts, cells, row.cell('case'))
    const id = row.cell(idColumn).replace(/^(.+)\((\w+)\)$/, '$1.$2')
    if (!known.has(id)) cells.fault(idColumn, 'a question of the edition')
    const both = JSON.stringify([row.cell('case'), id])
    if (seen.has(both)) cells.fault(idColumn, 'each question of a case once')
    seen.add(both)
    const found = row.cell(answerColumn)
    const answer = words.find((word) => word === found)
    if (answer !== undefined) draft?.answers.set(id, answer)
    else if (found !== '') cells.fault(answerColumn, `${words.join(', ')} or empty`)
  }
}

export function readFactorRows(reading: RowReading, drafts: Drafts): void {
  const { edition, rows } = reading
  const factors = edition.factors.map(({ id }) => id)
  for (const row of rows.factors) {
    const cells = makeCells(reading, 'factors', row)
    const draft = findDraft(drafts, cells, row.cell('case'))
    const factor = cells.oneOf('factor', factors)
    if (draft?.factors.has(factor)) cells.fault('factor', 'each factor of a case once')
    const yesNo = (column: string) => {
      const found = cells.oneOf(column, ['yes', 'no', ''])
      return found === 'yes' || found === 'no' ? found : undefined
    }
    draft?.factors.set(factor, { linked: yesNo('linked'), sufficient: yesNo('sufficient') })
  }
}

function findDraft(drafts: Drafts, cells: Cells, name: string): CaseDraft | undefined {
  const draft = drafts.get(name)
  if (!draft) cells.fault('case', 'a case of cases.csv')
  return draft
}
