/**
 * The page of one place of a case.
 */
import { assert } from '../../base/assert.ts'
import { CheckAndFinish } from './CheckAndFinish.tsx'
import type { Place } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { ExamplesPage } from './ExamplesPage.tsx'
import { FactorsPage } from './FactorsPage.tsx'
import { HistoryPart } from './HistoryPart.tsx'
import { JottingsPage } from './jot/JottingsPage.tsx'
import { KeyQuestionPage } from './KeyQuestionPage.tsx'
import { NoLongerAsked } from './NoLongerAsked.tsx'
import { InterviewPage } from './officer/InterviewPage.tsx'
import { OfficerPage } from './officer/OfficerPage.tsx'
import { ProfilePage } from './ProfilePage.tsx'

const loadPlace = async () => (await import('../history/HistoryPlace.tsx')).HistoryPlace

export function CasePlace({ place }: { place: Place }) {
  const { form } = useCaseScreen()
  if (place.kind !== 'question') return placeToPage(place.kind)
  const standard = form.standards.find(({ keyQuestions }) =>
    keyQuestions.some(({ id }) => id === place.id),
  )
  const question = standard?.keyQuestions.find(({ id }) => id === place.id)
  assert(standard && question, 'places are made from the form')
  return <KeyQuestionPage question={question} standard={standard.name} />
}

function placeToPage(kind: Exclude<Place['kind'], 'question'>) {
  switch (kind) {
    case 'profile':
      return <ProfilePage />
    case 'jottings':
      return <JottingsPage />
    case 'factors':
      return <FactorsPage />
    case 'officer':
      return <OfficerPage />
    case 'interview':
      return <InterviewPage />
    case 'earlier':
      return <NoLongerAsked />
    case 'examples':
      return <ExamplesPage />
    case 'history':
      return <HistoryPart load={loadPlace} props={{}} />
    case 'finish':
      return <CheckAndFinish />
  }
}
