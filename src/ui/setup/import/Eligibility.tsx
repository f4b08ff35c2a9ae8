/**
 * Who is inside the edition's window of eligibility, and what happens to those who
 * are not.  [UI60 SA50 SA52]
 */
import type { CaseType } from '../../../domain/edition/edition.ts'
import { Notice } from '../../parts/Notice.tsx'
import { importWords } from '../../words/import.ts'
import type { ImportModel } from './import-model.ts'
import type { ResultStep } from './import-step.ts'
import { OutsideChoice } from './OutsideChoice.tsx'
import { ReferenceDay } from './ReferenceDay.tsx'
import { windowToWords } from './window-to-words.ts'

const words = importWords.result.window

export interface EligibilityProps {
  readonly caseType: CaseType
  readonly model: ImportModel
  readonly step: ResultStep
}

export function Eligibility({ caseType, model, step }: EligibilityProps) {
  const { window, dayOrder, counts } = step.verdict
  const { eligibility } = caseType
  if (!window || !eligibility) {
    return (
      <section class="import-part" aria-labelledby="import-window">
        <h3 id="import-window">{words.title}</h3>
        <Notice kind="warning" title={eligibility ? words.notLooked : words.noWindow}>
          {words.notLookedWhat(caseType.window)}
        </Notice>
      </section>
    )
  }
  const days = windowToWords(eligibility.day, window)
  return (
    <section class="import-part" aria-labelledby="import-window">
      <h3 id="import-window">{words.title}</h3>
      <p class="prose">
        {days} {words.order[dayOrder]}
      </p>
      <p class="prose muted">{eligibility.note}</p>
      <ReferenceDay day={step.referenceDay} onCount={(day) => void model.countFrom(day)} />
      {counts.outside > 0 && <OutsideChoice model={model} step={step} expected={days} />}
    </section>
  )
}
