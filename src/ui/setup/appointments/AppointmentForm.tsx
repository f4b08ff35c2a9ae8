/**
 * Day, time and place of one officer’s interview.  [UI68 AL13]
 */
import type { Inspection } from '../../../session/inspections.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { SubmitForm } from '../../shell/SubmitForm.tsx'
import { appointmentWords } from '../../words/appointments.ts'
import type { OfficerRow } from './list-appointments.ts'
import { useAppointmentForm } from './use-appointment-form.ts'
import { WhenField } from './WhenField.tsx'

const words = appointmentWords.row

export interface AppointmentFormProps {
  readonly row: OfficerRow
  readonly title: string
  readonly inspection: Inspection
  readonly onKept: () => void
}

export function AppointmentForm({ row, title, inspection, onKept }: AppointmentFormProps) {
  const id = `appoint-${row.streams[0]}`
  const form = useAppointmentForm(row, { inspection, dayField: `${id}-day`, onKept })
  return (
    <SubmitForm class="appointment-form" onSubmit={form.submit}>
      {form.fault !== undefined && (
        <Notice kind="error" urgent>
          {words.notKept(form.fault)}
        </Notice>
      )}
      <fieldset class="appointment-form__fields">
        <legend class="hidden-words">{title}</legend>
        <WhenField
          id={`${id}-day`}
          type="date"
          label={words.day}
          value={form.day}
          onInput={form.setDay}
          error={form.error}
        />
        <WhenField
          id={`${id}-time`}
          type="time"
          label={words.time}
          value={form.time}
          onInput={form.setTime}
        />
        <TextField
          id={`${id}-place`}
          label={words.place}
          hint={words.placeHint}
          value={form.place}
          onInput={form.setPlace}
          maxLength={120}
        />
      </fieldset>
      <div class="row">
        <Button type="submit">{words.act(row.streams.length)}</Button>
        {row.day !== null && (
          <Button kind="quiet" onClick={form.clear}>
            {words.clear}
          </Button>
        )}
      </div>
    </SubmitForm>
  )
}
