/**
 * The days on site, the clashes, then the officers: first those without an
 * appointment, then day by day.  [UI68]
 */
import { useMemo, useState } from 'preact/hooks'
import type { Edition } from '../../../domain/edition/edition.ts'
import type { Inspection } from '../../../session/inspections.ts'
import type { SetUpFacts } from '../../../session/set-up-facts.ts'
import { Chip } from '../../parts/Chip.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { appointmentWords as words } from '../../words/appointments.ts'
import { toLongDay } from '../../words/common.ts'
import { Clashes } from './Clashes.tsx'
import { FieldworkDays } from './FieldworkDays.tsx'
import {
  isRemark,
  listAppointmentClashes,
  listOfficers,
  type OfficerRow,
} from './list-appointments.ts'
import { OfficerAppointments } from './OfficerAppointments.tsx'

export interface AppointmentsProps {
  readonly inspection: Inspection & { readonly edition: Edition }
  readonly facts: SetUpFacts
}

type Filter = 'all' | 'open' | 'clashing'

export function Appointments({ inspection, facts }: AppointmentsProps) {
  const lines = useOpen().workspace.lines.value
  const [filter, setFilter] = useState<Filter>('all')
  const rows = useMemo(() => listOfficers(inspection, lines), [inspection, lines])
  const clashes = useMemo(
    () => listAppointmentClashes(inspection, lines, facts.fieldwork),
    [inspection, lines, facts],
  )
  const clashing = new Set(
    clashes
      .filter((clash) => !isRemark(clash))
      .flatMap(({ interviews }) => interviews.flatMap(({ streams }) => streams)),
  )
  const isClashing = ({ streams }: OfficerRow) => streams.some((stream) => clashing.has(stream))
  const filters: Record<Filter, (row: OfficerRow) => boolean> = {
    all: () => true,
    open: ({ day }) => day === null,
    clashing: isClashing,
  }
  const shown = rows.filter(filters[filter])
  const open = shown.filter(({ day }) => day === null)
  const days = [...new Set(shown.flatMap(({ day }) => day ?? []))]
  const common = { inspection, isClashing }
  if (rows.length === 0) return <p>{words.none}</p>
  return (
    <>
      <FieldworkDays
        key={`${facts.fieldwork.from} ${facts.fieldwork.to}`}
        inspection={inspection}
        fieldwork={facts.fieldwork}
      />
      <Clashes inspection={inspection} clashes={clashes} lines={lines} />
      <fieldset class="allocation-filter">
        <legend class="field__label">{words.filter.title}</legend>
        <div class="row">
          {(['all', 'open', 'clashing'] as const).map((id) => (
            <Chip
              key={id}
              pressed={filter === id}
              count={rows.filter(filters[id]).length}
              onClick={() => setFilter(id)}
            >
              {words.filter[id]}
            </Chip>
          ))}
        </div>
      </fieldset>
      {shown.length === 0 && <p>{words.filter.none}</p>}
      {open.length > 0 && (
        <OfficerAppointments title={words.open(open.length)} rows={open} {...common} />
      )}
      {open.length === 0 && filter === 'all' && <p>{words.allArranged}</p>}
      {days.map((day) => {
        const there = shown.filter((row) => row.day === day)
        const title = words.day(toLongDay(day), there.length)
        return <OfficerAppointments key={day} title={title} rows={there} {...common} />
      })}
    </>
  )
}
