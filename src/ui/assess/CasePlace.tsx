/**
 * The page of one place of a case.
 */
import { assert } from '../../base/assert.ts'
import { CheckAndFinish } from './CheckAndFinish.tsx'
import type { Place } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { ExamplesPage } from './ExamplesPage.tsx'
import { HistoryPart } from './HistoryPart.tsx'
import { KeyQuestionPage } from './KeyQuestionPage.tsx'
import { NoLongerAsked } from './NoLongerAsked.tsx'
import { ProfilePage } from './ProfilePage.tsx'

const loadPlace = async () => (await import('../history/HistoryPlace.tsx')).HistoryPlace

export function CasePlace({ place }: { place: Place }) {
  const { form } = useCaseScreen()
  if (place.kind === 'profile') return <ProfilePage />
  if (place.kind === 'finish') return <CheckAndFinish />
  if (place.kind === 'examples') return <ExamplesPage />
  if (place.kind === 'earlier') return <NoLongerAsked />
  if (place.kind === 'history') return <HistoryPart load={loadPlace} props={{}} />
  const standard = form.standards.find(({ keyQuestions }) =>
    keyQuestions.some(({ id }) => id === place.id),
  )
  const question = standard?.keyQuestions.find(({ id }) => id === place.id)
  assert(standard && question, 'places are made from the form')
  return <KeyQuestionPage question={question} standard={standard.name} />
}
