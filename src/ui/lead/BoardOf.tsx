/**
 * One inspection's board, with the reader's choice of which cases count.  [UI33]
 */
import { useMemo, useState } from 'preact/hooks'
import { type Counting, makeBoard } from '../../session/board.ts'
import type { Inspection } from '../../session/inspections.ts'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { UndecidedNotice } from '../setup/samples/UndecidedNotice.tsx'
import { useOpen } from '../shell/app-model.ts'
import { canSetUp } from '../shell/roles.ts'
import { leadExampleWords } from '../words/examples.ts'
import { boardWords as words } from '../words/lead.ts'
import { AssessorTable } from './AssessorTable.tsx'
import { BoardCases } from './BoardCases.tsx'
import { Caveats } from './Caveats.tsx'
import { CountingChoice } from './CountingChoice.tsx'
import { Legend } from './Legend.tsx'
import { OverallBox } from './OverallBox.tsx'
import { RatingsTable } from './RatingsTable.tsx'
import { StandardSection } from './StandardSection.tsx'

export function BoardOf({ inspection }: { inspection: Inspection }) {
  const { session, lines: read } = useOpen().workspace
  const lines = read.value
  const [count, setCount] = useState<Counting>('finished')
  const board = useMemo(
    () => makeBoard(inspection, lines.values(), { count }),
    [inspection, lines, count],
  )
  if (!board.ok) {
    return (
      <Page title={words.title}>
        <Notice kind="warning">{words.unknown[board.error.kind]}</Notice>
      </Page>
    )
  }
  const { standards, cases, assessors, caveats } = board.value
  const boundaries = listBoundaries(inspection)
  const fromCases = standards.filter(({ basis }) => basis === 'cases')
  return (
    <Page
      title={words.title}
      width="wide"
      aside={<CountingChoice count={count} onChoose={setCount} />}
    >
      <p class="lede">
        {inspection.title} · {inspection.provider}
      </p>
      <UndecidedNotice inspection={inspection} canDecide={canSetUp(session)} />
      <p>
        <a href={`/examples?inspection=${inspection.id}`}>{leadExampleWords.link}</a>
      </p>
      <BoardCases cases={cases} total={inspection.assessors.size} />
      <OverallBox board={board.value} />
      <RatingsTable board={board.value} />
      <Legend />
      {fromCases.map((standard) => (
        <StandardSection key={standard.id} standard={standard} boundaries={boundaries} />
      ))}
      <AssessorTable inspection={inspection} assessors={assessors} />
      <Caveats caveats={caveats} />
    </Page>
  )
}

/** Where one rating ends and the next begins. */
const listBoundaries = ({ edition }: Inspection): readonly number[] =>
  (edition?.rating.keyQuestionBands ?? []).map(({ from }) => from).filter((from) => from > 0)
