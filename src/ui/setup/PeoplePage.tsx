/**
 * People and cases of one inspection: name, enrol, give the key, hand out.  [UI9]
 */
import { Page } from '../parts/Page.tsx'
import { peopleWords as words } from '../words/setup.ts'
import { Allocation } from './Allocation.tsx'
import { ChooseInspection } from './ChooseInspection.tsx'
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
      <Allocation inspection={inspection} />
    </Page>
  )
}
