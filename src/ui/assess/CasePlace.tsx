/**
 * The page of one place of a case.
 */
import { assert } from '../../base/assert.ts'
import { CheckAndFinish } from './CheckAndFinish.tsx'
import type { Place } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { ExamplesPage } from './ExamplesPage.tsx'
import { JottingsPage } from './jot/JottingsPage.tsx'
import { KeyQuestionPage } from './KeyQuestionPage.tsx'
import { ProfilePage } from './ProfilePage.tsx'

export function CasePlace({ place }: { place: Place }) {
  const { form } = useCaseScreen()
  if (place.kind === 'profile') return <ProfilePage />
  if (place.kind === 'finish') return <CheckAndFinish />
  if (place.kind === 'jottings') return <JottingsPage />
  if (place.kind === 'examples') return <ExamplesPage />
  const standard = form.standards.find(({ keyQuestions }) =>
    keyQuestions.some(({ id }) => id === place.id),
  )
  const question = standard?.keyQuestions.find(({ id }) => id === place.id)
  assert(standard && question, 'places are made from the form')
  return <KeyQuestionPage question={question} standard={standard.name} />
}
