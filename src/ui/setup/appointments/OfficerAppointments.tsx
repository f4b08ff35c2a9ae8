/**
 * The officers of one day, or those without an appointment.  [UI68]
 */
import { useId } from 'preact/hooks'
import type { Inspection } from '../../../session/inspections.ts'
import type { OfficerRow } from './list-appointments.ts'
import { OfficerAppointment } from './OfficerAppointment.tsx'

export interface OfficerAppointmentsProps {
  readonly title: string
  readonly rows: readonly OfficerRow[]
  readonly inspection: Inspection
  readonly isClashing: (row: OfficerRow) => boolean
  readonly onKept: (row: OfficerRow) => void
}

export function OfficerAppointments(props: OfficerAppointmentsProps) {
  const { title, rows, inspection, isClashing, onKept } = props
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="appointments">
        {rows.map((row) => (
          <OfficerAppointment
            key={row.key}
            row={row}
            inspection={inspection}
            isClashing={isClashing(row)}
            onKept={() => onKept(row)}
          />
        ))}
      </ul>
    </section>
  )
}
