/**
 * The interview itself: the officer's questions, quotes, and whether it was held.
 * Everything in here is written into the interview and not into the case.
 * [UI82 FM9]
 */
import { useMemo } from 'preact/hooks'
import { interviewPaths } from '../../../domain/assessment/interview-paths.ts'
import { useOpen } from '../../shell/app-model.ts'
import { officerWords } from '../../words/forms.ts'
import { CaseHistoryProvider, createInterviewHistory } from '../case-history.ts'
import { useCaseScreen } from '../case-screen.ts'
import { RegisterProvider } from '../register-screen.ts'
import { OfficerQuestionRow } from './OfficerQuestionRow.tsx'
import { OutcomeBox } from './OutcomeBox.tsx'
import { QuoteList } from './QuoteList.tsx'

export function InterviewForm() {
  const { form, officer } = useCaseScreen()
  const interview = officer.interview.value
  const asked = form.officerInterview
  const { session } = useOpen().workspace
  const history = useMemo(
    () => interview && createInterviewHistory(session, interview.open),
    [session, interview],
  )
  if (!interview || !history || !asked) return null
  return (
    <RegisterProvider value={interview}>
      <CaseHistoryProvider value={history}>
        <section aria-labelledby="officer-once">
          <h2 id="officer-once">{officerWords.once}</h2>
          <p class="muted">{asked.once}</p>
          <ul class="plain-list fields">
            {asked.questions.map((question) => (
              <OfficerQuestionRow
                key={question.id}
                question={question}
                path={interviewPaths.answer(question.id)}
                notePath={interviewPaths.note(question.id)}
              />
            ))}
          </ul>
        </section>
        <QuoteList interview={interview} />
        <OutcomeBox />
      </CaseHistoryProvider>
    </RegisterProvider>
  )
}
