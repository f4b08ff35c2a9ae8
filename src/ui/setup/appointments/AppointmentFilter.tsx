/**
 * Which officers are shown: all, those without an appointment, those that clash.
 * [UI68]
 */
import { Chip } from '../../parts/Chip.tsx'
import { appointmentWords } from '../../words/appointments.ts'

const words = appointmentWords.filter
const FILTERS = ['all', 'open', 'clashing'] as const

export type AppointmentFilterId = (typeof FILTERS)[number]

export interface AppointmentFilterProps {
  readonly value: AppointmentFilterId
  readonly onChoose: (id: AppointmentFilterId) => void
  readonly count: (id: AppointmentFilterId) => number
}

export function AppointmentFilter({ value, onChoose, count }: AppointmentFilterProps) {
  return (
    <fieldset class="allocation-filter">
      <legend class="field__label">{words.title}</legend>
      <div class="row">
        {FILTERS.map((id) => (
          <Chip key={id} pressed={value === id} count={count(id)} onClick={() => onChoose(id)}>
            {words[id]}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}
