/**
 * The days on site, the clashes, then the officers: first those without an
 * appointment, then day by day.  [UI68]
 */
import { appointmentWords as words } from '../../words/appointments.ts'
import { toLongDay } from '../../words/common.ts'
import { AppointmentFilter } from './AppointmentFilter.tsx'
import { Clashes } from './Clashes.tsx'
import { FieldworkDays } from './FieldworkDays.tsx'
import { OfficerAppointments } from './OfficerAppointments.tsx'
import { type AppointmentsSource, useAppointments } from './use-appointments.ts'

export function Appointments(source: AppointmentsSource) {
  const { inspection, facts } = source
  const state = useAppointments(source)
  const { rows, shown, isClashing, onKept } = state
  const { from, to } = facts.fieldwork
  const open = shown.filter(({ day }) => day === null)
  const days = [...new Set(shown.flatMap(({ day }) => day ?? []))]
  const common = { inspection, isClashing, onKept }
  if (rows.length === 0) return <p>{words.none}</p>
  return (
    <>
      <FieldworkDays
        key={`${from} ${to}`}
        inspection={inspection}
        fieldwork={facts.fieldwork}
        onKept={state.setSaid}
      />
      <Clashes inspection={inspection} clashes={state.clashes} lines={state.lines} />
      <AppointmentFilter value={state.filter} onChoose={state.setFilter} count={state.countOf} />
      <p role="status" class="appointments-said">
        {state.said}
      </p>
      {shown.length === 0 && <p>{words.filter.none}</p>}
      {open.length > 0 && (
        <OfficerAppointments title={words.open(open.length)} rows={open} {...common} />
      )}
      {open.length === 0 && state.filter === 'all' && <p>{words.allArranged}</p>}
      {days.map((day) => {
        const there = shown.filter((row) => row.day === day)
        const title = words.day(toLongDay(day), there.length)
        return <OfficerAppointments key={day} title={title} rows={there} {...common} />
      })}
    </>
  )
}
