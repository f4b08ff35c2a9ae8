/**
 * The officers, what clashes, what is shown of it, and what was just kept.  [UI68]
 *
 * An officer who has been given a day stands elsewhere in the list then, and the
 * focus goes along.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Clash } from '../../../domain/assessment/appointment-clashes.ts'
import type { Edition } from '../../../domain/edition/edition.ts'
import type { Inspection } from '../../../session/inspections.ts'
import type { SetUpFacts } from '../../../session/set-up-facts.ts'
import { useOpen } from '../../shell/app-model.ts'
import { appointmentWords } from '../../words/appointments.ts'
import type { AppointmentFilterId } from './AppointmentFilter.tsx'
import {
  isRemark,
  listAppointmentClashes,
  listOfficers,
  type OfficerRow,
} from './list-appointments.ts'

const words = appointmentWords.row

export interface AppointmentsSource {
  readonly inspection: Inspection & { readonly edition: Edition }
  readonly facts: SetUpFacts
}

export function useAppointments({ inspection, facts }: AppointmentsSource) {
  const lines = useOpen().workspace.lines.value
  const [said, setSaid] = useState('')
  const [filter, setFilter] = useState<AppointmentFilterId>('all')
  const rows = useMemo(() => listOfficers(inspection, lines), [inspection, lines])
  const clashes = useMemo(
    () => listAppointmentClashes(inspection, lines, facts.fieldwork),
    [inspection, lines, facts],
  )
  const keepFocus = useKeptFocus(rows)
  const isClashing = createIsClashing(clashes)
  const filters: Record<AppointmentFilterId, (row: OfficerRow) => boolean> = {
    all: () => true,
    open: ({ day }) => day === null,
    clashing: isClashing,
  }
  return {
    lines,
    rows,
    clashes,
    isClashing,
    shown: rows.filter(filters[filter]),
    filter,
    setFilter,
    countOf: (id: AppointmentFilterId) => rows.filter(filters[id]).length,
    said,
    setSaid,
    onKept(row: OfficerRow) {
      keepFocus(row.key)
      setSaid(words.done(officerTitle(row), row.streams.length))
    },
  }
}

export const officerTitle = ({ officer, reference }: OfficerRow): string =>
  officer ?? words.noOfficer(reference)

/** A remark is nothing to mark a row with. */
function createIsClashing(clashes: readonly Clash[]): (row: OfficerRow) => boolean {
  const clashing = new Set(
    clashes
      .filter((clash) => !isRemark(clash))
      .flatMap(({ interviews }) => interviews.flatMap(({ streams }) => streams)),
  )
  return ({ streams }) => streams.some((stream) => clashing.has(stream))
}

function useKeptFocus(rows: readonly OfficerRow[]): (key: string) => void {
  const wanted = useRef<string | undefined>(undefined)
  useEffect(() => {
    const key = wanted.current
    wanted.current = undefined
    if (key === undefined || document.activeElement !== document.body) return
    const row = [...document.querySelectorAll<HTMLElement>('[data-officer]')].find(
      ({ dataset }) => dataset.officer === key,
    )
    row?.querySelector('button')?.focus()
  }, [rows])
  return (key) => {
    wanted.current = key
  }
}
