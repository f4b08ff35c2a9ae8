/**
 * The people of one inspection: name, enrol, give the key; cases are handed out on
 * a page of their own.  [UI9]
 */

import type { Inspection } from '../../session/inspections.ts'
import { ButtonLink } from '../parts/ButtonLink.tsx'
import { Page } from '../parts/Page.tsx'
import { peopleWords as words } from '../words/setup.ts'
import { ChooseInspection } from './ChooseInspection.tsx'
import { DistressText } from './DistressText.tsx'
import { InviteForm } from './InviteForm.tsx'
import { PeopleList } from './PeopleList.tsx'
import { SetUpNav } from './SetUpNav.tsx'
import { useInspection } from './use-inspection.ts'

const BACK = { href: '/set-up', text: words.back }

export function PeoplePage() {
  const { inspection, all } = useInspection()
  if (!inspection) {
    return (
      <Page title={words.title} back={BACK}>
        <ChooseInspection path="/set-up/people" inspections={all} />
      </Page>
    )
  }
  return (
    <Page title={words.title} back={BACK} width="wide" key={inspection.id}>
      <p class="lede">
        {inspection.title} · {inspection.provider}
      </p>
      <SetUpNav inspection={inspection.id} />
      <InviteForm inspection={inspection} />
      <PeopleList inspection={inspection} />
      <p>
        <ButtonLink kind="secondary" href={`/set-up/allocation?inspection=${inspection.id}`}>
          {words.allocation}
        </ButtonLink>
      </p>
      {hasInterviews(inspection) && <DistressText inspection={inspection} />}
    </Page>
  )
}

const hasInterviews = ({ edition }: Inspection): boolean =>
  edition?.caseTypes.some(({ officerInterview }) => officerInterview) === true
