/**
 * The interview view: nothing but the officer's questions and the prompts of one
 * standard, by initials and reference.  [UI87 UI88]
 *
 * A conversation does not follow the form, so nothing here leads anywhere, and
 * one way goes back. The last row of its grid is the place for jottings.
 */
import { paths } from '../../../domain/assessment/paths.ts'
import { Icon } from '../../parts/Icon.tsx'
import { casesWords, caseWords } from '../../words/assess.ts'
import { formsWords, officerWords } from '../../words/forms.ts'
import { placeHref } from '../case-places.ts'
import { useCaseScreen } from '../case-screen.ts'
import { toInitials } from '../initials.ts'
import { LateLine } from '../LateLine.tsx'
import { UndoButtons } from '../UndoButtons.tsx'
import { DistressLine } from './DistressLine.tsx'
import { InterviewForm } from './InterviewForm.tsx'
import { PerCaseQuestions } from './PerCaseQuestions.tsx'
import { StandardPrompts } from './StandardPrompts.tsx'

export function InterviewPage() {
  const { open, form, answer } = useCaseScreen()
  const officer = answer(paths.officer).value
  return (
    <>
      <section class="interview__bar" aria-label={caseWords.thisCase}>
        <a class="interview__back" href={placeHref(open.stream, { kind: 'officer' })}>
          <Icon name="left" />
          {officerWords.back}
        </a>
        <p class="interview__who">
          {officer !== undefined && (
            <strong>{caseWords.officer(form.terms.officerShort, toInitials(officer))}</strong>
          )}{' '}
          {answer(paths.reference).value ?? casesWords.noReference}
        </p>
        <LateLine />
        <UndoButtons />
      </section>
      <main class="interview__main" id="main">
        <h1 class="hidden-words">{formsWords.interview}</h1>
        <div class="interview__questions">
          <DistressLine />
          <PerCaseQuestions />
          <InterviewForm />
        </div>
        <StandardPrompts />
      </main>
    </>
  )
}
