/**
 * The interviews of one inspection: by day and officer, with what clashes.  [UI68]
 */
import { Notice } from '../../parts/Notice.tsx'
import { appointmentWords as words } from '../../words/appointments.ts'
import { useDesk } from '../allocation/use-desk.ts'
import { SetUpPage } from '../SetUpPage.tsx'
import { useInspection } from '../use-inspection.ts'
import { Appointments } from './Appointments.tsx'

export function AppointmentsPage() {
  return (
    <SetUpPage
      title={words.title}
      back={words.back}
      path="/set-up/appointments"
      used={useInspection()}
    >
      {(inspection) =>
        inspection.edition ? (
          <AppointmentsOf {...inspection} edition={inspection.edition} />
        ) : (
          <Notice kind="warning">{words.unknownEdition}</Notice>
        )
      }
    </SetUpPage>
  )
}

type Known = Parameters<typeof Appointments>[0]['inspection']

function AppointmentsOf(inspection: Known) {
  const used = useDesk(inspection.id)
  return used ? <Appointments inspection={inspection} facts={used.facts} /> : null
}
