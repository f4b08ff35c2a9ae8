/**
 * The factors linked to offending, and for each linked one whether sufficient
 * services were delivered.  [UI81 FM5]
 */
import { formsWords } from '../words/forms.ts'
import { useCaseScreen } from './case-screen.ts'
import { FactorRow } from './FactorRow.tsx'
import { PlaceHeading } from './PlaceHeading.tsx'

export function FactorsPage() {
  const { form } = useCaseScreen()
  return (
    <>
      <PlaceHeading title={formsWords.factors} crumb={[form.caseType.label]} />
      <p class="place__note">{formsWords.factorsLead}</p>
      <p class="factors__head" aria-hidden="true">
        <span>{form.factorQuestions.linked}</span>
        <span>{form.factorQuestions.sufficient}</span>
      </p>
      <ul class="plain-list factors">
        {form.factors.map((factor) => (
          <FactorRow key={factor.id} factor={factor} />
        ))}
      </ul>
    </>
  )
}
