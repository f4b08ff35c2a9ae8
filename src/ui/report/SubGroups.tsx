/**
 * One question, chosen here, by the edition's sub-groups.  [UI164 TB14]
 */
import { useMemo, useState } from 'preact/hooks'
import type { Edition } from '../../domain/edition/edition.ts'
import type { Counting } from '../../domain/rating/count-cases.ts'
import { listQuestionTexts } from '../../domain/tables/question-table.ts'
import type { TableSource } from '../../domain/tables/source.ts'
import { makeSubGroupTable } from '../../domain/tables/sub-group-table.ts'
import { Select } from '../parts/Select.tsx'
import { reportWords } from '../words/report.ts'
import { TableSection } from './TableSection.tsx'

const words = reportWords.subGroups

export interface SubGroupsProps {
  readonly edition: Edition
  readonly source: TableSource
  readonly least: number
  readonly counting: Counting
}

export function SubGroups({ edition, source, least, counting }: SubGroupsProps) {
  const [question, setQuestion] = useState('')
  const options = useMemo(() => {
    const answered = new Set(source.cases.flatMap(({ answers }) => Object.keys(answers)))
    return [...listQuestionTexts(edition)]
      .filter(([id]) => answered.has(id))
      .map(([id, label]) => ({ id, label }))
  }, [edition, source])
  const table = useMemo(
    () => (question === '' ? undefined : makeSubGroupTable(edition, source, { question, least })),
    [edition, source, question, least],
  )
  return (
    <section class="stack figure" aria-labelledby="sub-groups">
      <h2 id="sub-groups">{words.title}</h2>
      <p>{words.body}</p>
      <Select
        id="sub-group-question"
        label={words.question}
        options={options}
        value={question}
        none={words.none}
        onChoose={setQuestion}
      />
      {table && table.rows.length === 0 && <p>{words.empty}</p>}
      {table && table.rows.length > 0 && (
        <TableSection edition={edition} table={table} counting={counting} />
      )}
    </section>
  )
}
