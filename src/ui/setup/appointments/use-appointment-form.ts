/**
 * What is typed of an appointment, what is wrong with it, and the keeping.
 * [UI68 AL13]
 */
import { useState } from 'preact/hooks'
import { appoint, type WantedAppointment } from '../../../session/appoint.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { useOpen } from '../../shell/app-model.ts'
import { appointmentWords } from '../../words/appointments.ts'
import { commonWords } from '../../words/common.ts'
import type { OfficerRow } from './list-appointments.ts'

const words = appointmentWords.row
const NONE: WantedAppointment = { day: null, time: null, place: null }

export interface AppointmentFormWish {
  readonly inspection: Inspection
  /** The id of the field that gets the focus when the day is missing. */
  readonly dayField: string
  readonly onKept: () => void
}

export function useAppointmentForm(
  row: OfficerRow,
  { inspection, dayField, onKept }: AppointmentFormWish,
) {
  const { session, refreshCase } = useOpen().workspace
  const [day, setDay] = useState(row.day ?? '')
  const [time, setTime] = useState(row.time ?? '')
  const [place, setPlace] = useState(row.place ?? '')
  const [error, setError] = useState<string>()
  const [fault, setFault] = useState<string>()
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
    if (day === '') document.getElementById(dayField)?.focus()
    else void keep({ day, time: time || null, place: place.trim() || null })
  }
  const clear = () => void keep(NONE)
  return { day, time, place, error, fault, setDay, setTime, setPlace, submit, clear }
}
