/**
 * The people of one inspection: name, enrol, give the key; cases are handed out on
 * a page of their own.  [UI9]
 */

import type { Inspection } from '../../session/inspections.ts'
import { ButtonLink } from '../parts/ButtonLink.tsx'
import { useOfficeSoon } from '../shell/use-office-soon.ts'
import { peopleWords as words } from '../words/setup.ts'
import { DistressText } from './DistressText.tsx'
import { InviteForm } from './InviteForm.tsx'
import { PeopleList } from './PeopleList.tsx'
import { SetUpPage } from './SetUpPage.tsx'
import { useInspection } from './use-inspection.ts'

export function PeoplePage() {
  // Tablets enrol while the lead looks at this page.
  useOfficeSoon(true)
  return (
    <SetUpPage title={words.title} back={words.back} path="/set-up/people" used={useInspection()}>
      {(inspection) => (
        <>
          <InviteForm inspection={inspection} />
          <PeopleList inspection={inspection} />
          <p>
            <ButtonLink kind="secondary" href={`/set-up/allocation?inspection=${inspection.id}`}>
              {words.allocation}
            </ButtonLink>
          </p>
          {hasInterviews(inspection) && <DistressText inspection={inspection} />}
        </>
      )}
    </SetUpPage>
  )
}

const hasInterviews = ({ edition }: Inspection): boolean =>
  edition?.caseTypes.some(({ officerInterview }) => officerInterview) === true
