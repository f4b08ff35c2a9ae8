/**
 * The interviews of one inspection: by day and officer, with what clashes.  [UI68]
 */
import { Notice } from '../../parts/Notice.tsx'
import { Page } from '../../parts/Page.tsx'
import { appointmentWords as words } from '../../words/appointments.ts'
import { useDesk } from '../allocation/use-desk.ts'
import { ChooseInspection } from '../ChooseInspection.tsx'
import { SetUpNav } from '../SetUpNav.tsx'
import { useInspection } from '../use-inspection.ts'
import { Appointments } from './Appointments.tsx'

const BACK = { href: '/set-up', text: words.back }

export function AppointmentsPage() {
  const { inspection, all } = useInspection()
  if (!inspection) {
    return (
      <Page title={words.title} back={BACK}>
        <ChooseInspection path="/set-up/appointments" inspections={all} />
      </Page>
    )
  }
  return (
    <Page title={words.title} back={BACK} width="wide" key={inspection.id}>
      <p class="lede">
        {inspection.title} · {inspection.provider}
      </p>
      <SetUpNav inspection={inspection.id} />
      {inspection.edition ? (
        <AppointmentsOf {...inspection} edition={inspection.edition} />
      ) : (
        <Notice kind="warning">{words.unknownEdition}</Notice>
      )}
    </Page>
  )
}

type Known = Parameters<typeof Appointments>[0]['inspection']

function AppointmentsOf(inspection: Known) {
  const used = useDesk(inspection.id)
  return used ? <Appointments inspection={inspection} facts={used.facts} /> : null
}
