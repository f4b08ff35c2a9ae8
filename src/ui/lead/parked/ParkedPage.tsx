/**
 * What the office set aside in one inspection, and the lead's decisions about it.
 * [UI190]
 */
import { Page } from '../../parts/Page.tsx'
import { ChooseInspection } from '../../setup/ChooseInspection.tsx'
import { useInspection } from '../../setup/use-inspection.ts'
import { parkedPageWords as words } from '../../words/parked.ts'
import { LeadPage } from '../LeadPage.tsx'
import { ParkedOf } from './ParkedOf.tsx'

export function ParkedPage() {
  const { inspection, all } = useInspection()
  if (inspection)
    return (
      <LeadPage title={words.title} inspection={inspection} key={inspection.id}>
        <ParkedOf inspection={inspection} />
      </LeadPage>
    )
  return (
    <Page title={words.title}>
      <ChooseInspection path="/board/parked" inspections={all} />
    </Page>
  )
}
