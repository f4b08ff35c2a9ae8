/**
 * One officer: time, place, with whom; and the form that sets the appointment of
 * all their cases.  [UI68 AL13]
 */
import { useState } from 'preact/hooks'
import type { Inspection } from '../../../session/inspections.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { appointmentWords } from '../../words/appointments.ts'
import { AppointmentForm } from './AppointmentForm.tsx'
import type { OfficerRow } from './list-appointments.ts'
import { officerTitle } from './use-appointments.ts'

const words = appointmentWords.row

export interface OfficerAppointmentProps {
  readonly row: OfficerRow
  readonly inspection: Inspection
  readonly isClashing: boolean
  readonly onKept: () => void
}

export function OfficerAppointment(props: OfficerAppointmentProps) {
  const { row, inspection, isClashing } = props
  const [isOpen, setOpen] = useState(false)
  const { streams, assessors, offices, day, time, place, differs } = row
  const title = officerTitle(row)
  const names = assessors.map((person) => inspection.people.get(person)?.name ?? '')
  const isArranged = day !== null
  const where = place === null ? offices : [place]
  return (
    <li class="appointment" data-officer={row.key}>
      <div class="appointment__line">
        <p class="appointment__time tabular">{time}</p>
        <div class="appointment__who">
          <p class="appointment__officer">{title}</p>
          <p class="muted">{words.cases(streams.length, where)}</p>
          <p class="muted">{names.length === 0 ? words.nobody : words.with(names)}</p>
          {differs && isArranged && <p>{words.differs}</p>}
          {isClashing && (
            <p class="appointment__clash">
              <Icon name="warning" />
              {appointmentWords.clashes.marked}
            </p>
          )}
        </div>
        <Button
          kind="secondary"
          expanded={isOpen}
          label={isArranged ? words.changeLabel(title) : words.arrangeLabel(title)}
          onClick={() => setOpen(!isOpen)}
        >
          {isArranged ? words.change : words.arrange}
        </Button>
      </div>
      {isOpen && (
        <AppointmentForm
          row={row}
          title={title}
          inspection={inspection}
          onKept={() => {
            setOpen(false)
            props.onKept()
          }}
        />
      )}
    </li>
  )
}
