/**
 * The head of a case: which one, whose (by initials), how far, undo and redo.
 * [UI3 UI87]
 */
import { paths } from '../../domain/assessment/paths.ts'
import { WrittenText } from '../parts/WrittenText.tsx'
import { casesWords, caseWords } from '../words/assess.ts'
import { CaseProgressLine } from './CaseProgressLine.tsx'
import { useCaseScreen } from './case-screen.ts'
import { LateLine } from './LateLine.tsx'
import { OfficerName } from './officer/OfficerName.tsx'
import { UndoButtons } from './UndoButtons.tsx'

export function CaseBar() {
  const { form, answer } = useCaseScreen()
  const officer = answer(paths.officer).value
  return (
    <section class="case-bar" aria-label={caseWords.thisCase}>
      <p class="case-bar__name">
        <strong class="case-bar__reference">
          <WrittenText text={answer(paths.reference).value ?? casesWords.noReference} />
        </strong>
        {officer !== undefined && (
          <OfficerName key={officer} term={form.terms.officerShort} name={officer} />
        )}
        <span class="case-bar__kind">{form.caseType.label}</span>
      </p>
      <CaseProgressLine />
      <LateLine />
      <UndoButtons />
    </section>
  )
}
