/**
 * The profile of a case: each field of the edition as one tap.  [UI3]
 */
import { caseWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'
import { PlaceHeading } from './PlaceHeading.tsx'
import { ProfileField } from './ProfileField.tsx'

export function ProfilePage() {
  const { form } = useCaseScreen()
  return (
    <>
      <PlaceHeading title={caseWords.profile} crumb={[form.caseType.label]} />
      <ul class="plain-list fields">
        {form.fields.map((field) => (
          <ProfileField key={field.id} field={field} />
        ))}
      </ul>
    </>
  )
}
