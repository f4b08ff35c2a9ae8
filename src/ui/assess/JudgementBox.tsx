/**
 * The assessor's own judgement of a key question, with what the prompts suggest
 * and, where it goes against them, the reason.  [UI3 AS5 AS6]
 */
import { useState } from 'preact/hooks'
import { paths } from '../../domain/assessment/paths.ts'
import type { FormKeyQuestion } from '../../domain/edition/form.ts'
import { caseWords } from '../words/assess.ts'
import { guidanceWords } from '../words/guidance.ts'
import { AnswerField } from './AnswerField.tsx'
import { ClearAndMark } from './ClearAndMark.tsx'
import { judgementRow, reasonRow } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { EarlierAnswers } from './EarlierAnswers.tsx'
import { GuidanceButton } from './GuidanceButton.tsx'
import { GuidancePanel } from './GuidancePanel.tsx'
import { HistoryButton } from './HistoryButton.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { FlagButton } from './jot/FlagButton.tsx'
import { JotCount } from './jot/JotCount.tsx'
import { QuestionJottings } from './jot/QuestionJottings.tsx'
import { NoteField } from './NoteField.tsx'
import { ReasonField } from './ReasonField.tsx'
import { SuggestionLine } from './SuggestionLine.tsx'

export function JudgementBox({ question }: { question: FormKeyQuestion }) {
  const { form, hasGuidance } = useCaseScreen()
  const [isGuideOpen, setGuideOpen] = useState(false)
  const [areJotsOpen, setJotsOpen] = useState(false)
  const { id } = question
  const row = judgementRow(id)
  const path = paths.judgement(id)
  const registers = [path, paths.note(id), paths.reason(id)]
  const [showsHistory, setShowsHistory] = useState(false)
  return (
    <section class="judgement" id={row} data-question="" aria-labelledby={`${row}-title`}>
      <h2 class="judgement__title" id={`${row}-title`}>
        {form.words.judgement}
      </h2>
      <AnswerField
        slot="judgement__answers"
        path={path}
        options={form.answers.keyQuestion}
        labelledBy={`${row}-title`}
        describedBy={`${row}-line`}
      />
      <div class="judgement__acts">
        <FlagButton id={id} about={form.words.judgement} />
        <JotCount
          id={id}
          about={form.words.judgement}
          isOpen={areJotsOpen}
          onToggle={setJotsOpen}
        />
        {hasGuidance && (
          <GuidanceButton
            about={guidanceWords.question}
            isOpen={isGuideOpen}
            controls={`${row}-guidance`}
            onClick={() => setGuideOpen(!isGuideOpen)}
          />
        )}
      </div>
      <div class="judgement__more">
        <SuggestionLine question={question} id={`${row}-line`} />
        <ClearAndMark path={path} about={form.words.judgement} />
      </div>
      <div class="judgement__guidance" id={`${row}-guidance`}>
        {isGuideOpen && <GuidancePanel id={id} />}
      </div>
      <EarlierAnswers path={path} scope="question" id={id} />
      <div class="judgement__history">
        <HistoryButton
          paths={registers}
          about={form.words.judgement}
          isOpen={showsHistory}
          controls={`${row}-history`}
          onClick={() => setShowsHistory(!showsHistory)}
        />
        <div id={`${row}-history`}>{showsHistory && <HistoryPanel paths={registers} />}</div>
      </div>
      <div class="judgement__reason" id={reasonRow(id)}>
        <ReasonField questionId={id} />
      </div>
      <div class="judgement__note">
        {areJotsOpen && <QuestionJottings id={id} />}
        <NoteField id={`${row}-note`} path={paths.note(id)} label={caseWords.questionNote} />
      </div>
    </section>
  )
}
