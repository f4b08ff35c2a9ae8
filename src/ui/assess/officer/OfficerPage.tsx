/**
 * The officer's place in a case: what is asked about this case, and the interview
 * that all of their cases share.  [UI82 UI83 FM9]
 */
import { useComputed } from '@preact/signals'
import { paths } from '../../../domain/assessment/paths.ts'
import { ButtonLink } from '../../parts/ButtonLink.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { officerWords } from '../../words/forms.ts'
import { placeHref } from '../case-places.ts'
import { useCaseScreen } from '../case-screen.ts'
import { PlaceHeading } from '../PlaceHeading.tsx'
import { DistressLine } from './DistressLine.tsx'
import { InterviewForm } from './InterviewForm.tsx'
import { InterviewState } from './InterviewState.tsx'
import { OfficerCases } from './OfficerCases.tsx'
import { PerCaseQuestions } from './PerCaseQuestions.tsx'

export function OfficerPage() {
  const { open, form, officer } = useCaseScreen()
  const { interview } = officer
  const isOpen = useComputed(() => interview.value !== undefined).value
  return (
    <div class="officer">
      <PlaceHeading title={officerWords.title(form.terms.officer)} crumb={[form.caseType.label]} />
      <DistressLine />
      {isOpen ? (
        <>
          <InterviewState />
          <p>
            <ButtonLink kind="secondary" href={placeHref(open.stream, { kind: 'interview' })}>
              {officerWords.view}
            </ButtonLink>
          </p>
          <OfficerCases />
        </>
      ) : (
        <NoInterview />
      )}
      <PerCaseQuestions />
      {isOpen && <InterviewForm />}
    </div>
  )
}

/** Why there is no interview here, and what to do. */
function NoInterview() {
  const { officer, answer } = useCaseScreen()
  const { stream, isFailed } = officer
  const words = useComputed(() => {
    if (answer(paths.officer).value === undefined) return officerWords.noOfficer
    if (isFailed.value) return officerWords.failed
    return stream.value === undefined ? officerWords.notMade : officerWords.opening
  })
  return (
    <Notice>
      <p>{words}</p>
    </Notice>
  )
}
