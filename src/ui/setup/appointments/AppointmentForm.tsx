/**
 * Day, time and place of one officer’s interview.  [UI68 AL13]
 */
import { useState } from 'preact/hooks'
import { appoint, type WantedAppointment } from '../../../session/appoint.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { SubmitForm } from '../../shell/SubmitForm.tsx'
import { appointmentWords } from '../../words/appointments.ts'
import { commonWords } from '../../words/common.ts'
import type { OfficerRow } from './list-appointments.ts'
import { WhenField } from './WhenField.tsx'

const words = appointmentWords.row
const NONE: WantedAppointment = { day: null, time: null, place: null }

export interface AppointmentFormProps {
  readonly row: OfficerRow
  readonly title: string
  readonly inspection: Inspection
  readonly onKept: () => void
}

export function AppointmentForm({ row, title, inspection, onKept }: AppointmentFormProps) {
  const { session, refreshCase } = useOpen().workspace
  const [day, setDay] = useState(row.day ?? '')
  const [time, setTime] = useState(row.time ?? '')
  const [place, setPlace] = useState(row.place ?? '')
  const [error, setError] = useState<string>()
  const [fault, setFault] = useState<string>()
  const id = `appoint-${row.streams[0]}`
  const keep = async (wanted: WantedAppointment) => {
    const kept = await appoint(session, inspection, row.streams, wanted)
    setFault(kept.ok ? undefined : commonWords.notKeptReasons[kept.error.kind])
    if (!kept.ok) return
    // The list follows a case by itself only where somebody else wrote into it.
    for (const stream of row.streams) await refreshCase(stream, inspection.id)
    onKept()
  }
  const submit = () => {
    setError(day === '' ? words.noDay : undefined)
    if (day === '') return document.getElementById(`${id}-day`)?.focus()
    void keep({ day, time: time || null, place: place.trim() || null })
  }
  return (
    <SubmitForm class="appointment-form" onSubmit={submit}>
      {fault !== undefined && (
        <Notice kind="error" urgent>
          {words.notKept(fault)}
        </Notice>
      )}
      <fieldset class="appointment-form__fields">
        <legend class="hidden-words">{title}</legend>
        <WhenField
          id={`${id}-day`}
          type="date"
          label={words.day}
          value={day}
          onInput={setDay}
          error={error}
        />
        <WhenField
          id={`${id}-time`}
          type="time"
          label={words.time}
          value={time}
          onInput={setTime}
        />
        <TextField
          id={`${id}-place`}
          label={words.place}
          hint={words.placeHint}
          value={place}
          onInput={setPlace}
          maxLength={120}
        />
      </fieldset>
      <div class="row">
        <Button type="submit">{words.act(row.streams.length)}</Button>
        {row.day !== null && (
          <Button kind="quiet" onClick={() => void keep(NONE)}>
            {words.clear}
          </Button>
        )}
      </div>
    </SubmitForm>
  )
}
