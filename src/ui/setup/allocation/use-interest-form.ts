/**
 * What is typed of a conflict of interest, and what is wrong with it.  [UI67]
 */
import { useState } from 'preact/hooks'
import type { StreamId } from '../../../base/brand.ts'
import type { Against } from '../../../domain/sampling/allocation/interests.ts'
import { declareInterest } from '../../../session/desk.ts'
import { type Inspection, listMembers } from '../../../session/inspections.ts'
import { useOpen } from '../../shell/app-model.ts'
import { allocationWords } from '../../words/allocation.ts'
import { commonWords } from '../../words/common.ts'
import type { AllocationRow } from './list-allocation.ts'

const words = allocationWords.interests.form

export const AGAINST = ['officer', 'office', 'case'] as const
export const INTEREST_FIELDS = { person: 'interest-person', subject: 'interest-subject' } as const

type Kind = (typeof AGAINST)[number]

interface Errors {
  readonly person?: string | undefined
  readonly subject?: string | undefined
}

export function useInterestForm(inspection: Inspection, rows: readonly AllocationRow[]) {
  const { session } = useOpen().workspace
  const [person, setPerson] = useState('')
  const [against, setAgainst] = useState<Kind>('officer')
  const [subject, setSubject] = useState('')
  const [why, setWhy] = useState('')
  const [errors, setErrors] = useState<Errors>({})
  const [fault, setFault] = useState<string>()
  const [done, setDone] = useState<string>()
  const subjects = listSubjects(rows, against)

  const submit = async () => {
    setDone(undefined)
    const who = listMembers(inspection).find(({ id }) => id === person)
    const what = toAgainst(rows, against, subject)
    setErrors({
      person: who ? undefined : words.noPerson,
      subject: what ? undefined : words.noSubject[against],
    })
    if (!who || !what) return focusOn(who ? INTEREST_FIELDS.subject : INTEREST_FIELDS.person)
    const interest = { person: who.id, ...what, why: why.trim() }
    const kept = await declareInterest(session, inspection, interest)
    setFault(kept.ok ? undefined : commonWords.notKeptReasons[kept.error.kind])
    if (!kept.ok) return
    setDone(words.done(who.name, countHeld(rows, interest)))
    setSubject('')
    setWhy('')
  }
  return {
    person,
    against,
    subject,
    subjects,
    why,
    errors,
    fault,
    done,
    setPerson,
    setAgainst(id: string) {
      setAgainst(AGAINST.find((one) => one === id) ?? 'officer')
      setSubject('')
    },
    setSubject,
    setWhy,
    submit,
  }
}

const focusOn = (id: string) => document.getElementById(id)?.focus()

function listSubjects(rows: readonly AllocationRow[], against: Kind) {
  if (against === 'case') {
    return rows.flatMap(({ stream, line }) =>
      line ? [{ id: stream, label: line.reference ?? stream }] : [],
    )
  }
  const names = new Set(rows.flatMap(({ line }) => line?.[against] ?? []))
  return [...names].toSorted(ORDER.compare).map((name) => ({ id: name, label: name }))
}

const ORDER = new Intl.Collator('en-GB', { numeric: true })

function toAgainst(
  rows: readonly AllocationRow[],
  against: Kind,
  subject: string,
): Against | undefined {
  if (against !== 'case') return subject === '' ? undefined : { against, subject }
  const stream = rows.find((row) => row.stream === subject)?.stream
  return stream && { against, subject: stream }
}

/** Cases that the person has now and should not. */
const countHeld = (
  rows: readonly AllocationRow[],
  { person, against, subject }: Against & { readonly person: string },
): number =>
  rows.filter(({ assessor, stream, line }) => {
    const value: StreamId | string | null | undefined =
      against === 'case' ? stream : line?.[against]
    return assessor === person && value === subject
  }).length
