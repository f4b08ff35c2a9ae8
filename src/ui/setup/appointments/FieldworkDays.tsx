/**
 * The first and the last day on site.  [UI68 AL15]
 */
import { useState } from 'preact/hooks'
import type { Fieldwork } from '../../../domain/assessment/appointment-clashes.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { writeFieldwork } from '../../../session/set-up-facts.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { SubmitForm } from '../../shell/SubmitForm.tsx'
import { appointmentWords } from '../../words/appointments.ts'
import { commonWords } from '../../words/common.ts'
import { WhenField } from './WhenField.tsx'

const words = appointmentWords.fieldwork

export interface FieldworkDaysProps {
  readonly inspection: Inspection
  readonly fieldwork: Fieldwork
  readonly onKept: (words: string) => void
}

export function FieldworkDays({ inspection, fieldwork, onKept }: FieldworkDaysProps) {
  const { session } = useOpen().workspace
  const [from, setFrom] = useState(fieldwork.from ?? '')
  const [to, setTo] = useState(fieldwork.to ?? '')
  const [error, setError] = useState<string>()
  const [fault, setFault] = useState<string>()
  const submit = async () => {
    const isBackwards = from !== '' && to !== '' && to < from
    setError(isBackwards ? words.backwards : undefined)
    if (isBackwards) return document.getElementById('fieldwork-to')?.focus()
    const days = { from: from || undefined, to: to || undefined }
    const kept = await writeFieldwork(session, inspection, days)
    setFault(kept.ok ? undefined : commonWords.notKeptReasons[kept.error.kind])
    if (kept.ok) onKept(words.done)
  }
  return (
    <section aria-labelledby="fieldwork-title">
      <h2 id="fieldwork-title">{words.title}</h2>
      {fault !== undefined && (
        <Notice kind="error" urgent>
          {words.notKept(fault)}
        </Notice>
      )}
      <SubmitForm class="fieldwork-form" onSubmit={() => void submit()}>
        <WhenField
          id="fieldwork-from"
          type="date"
          label={words.from}
          value={from}
          onInput={setFrom}
        />
        <WhenField
          id="fieldwork-to"
          type="date"
          label={words.to}
          value={to}
          onInput={setTo}
          error={error}
        />
        <Button type="submit" kind="secondary">
          {words.act}
        </Button>
      </SubmitForm>
    </section>
  )
}
