/**
 * What the officer is asked about this case: it stands in the case itself, and
 * one that does not apply folds away with its reason.  [UI83 FM12]
 */
import { paths } from '../../../domain/assessment/paths.ts'
import { officerWords } from '../../words/forms.ts'
import { useCaseScreen } from '../case-screen.ts'
import { OfficerQuestionRow } from './OfficerQuestionRow.tsx'

export function PerCaseQuestions() {
  const { form } = useCaseScreen()
  const perCase = form.officerInterview?.perCase ?? []
  if (perCase.length === 0) return null
  return (
    <section aria-labelledby="officer-per-case">
      <h2 id="officer-per-case">{officerWords.perCase}</h2>
      <ul class="plain-list fields">
        {perCase.map((question) => (
          <OfficerQuestionRow
            key={question.id}
            question={question}
            path={paths.officerQuestion(question.id)}
          />
        ))}
      </ul>
    </section>
  )
}
