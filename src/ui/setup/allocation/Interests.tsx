/**
 * Conflicts of interest: declared here, listed with who wrote them down and when,
 * withdrawn here.  [UI67 AL11]
 */
import { useState } from 'preact/hooks'
import type { Desk, DeskInterest } from '../../../session/desk.ts'
import { withdrawInterest } from '../../../session/desk.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { allocationWords } from '../../words/allocation.ts'
import { commonWords, toDayAndTime } from '../../words/common.ts'
import { InterestForm } from './InterestForm.tsx'
import type { AllocationRow } from './list-allocation.ts'

const words = allocationWords.interests

export interface InterestsProps {
  readonly inspection: Inspection
  readonly rows: readonly AllocationRow[]
  readonly desk: Desk
}

export function Interests({ inspection, rows, desk }: InterestsProps) {
  const { session } = useOpen().workspace
  const [fault, setFault] = useState<string>()
  const nameOf = (person: DeskInterest['by']) =>
    inspection.people.get(person)?.name ?? commonWords.unknownPerson
  const withdraw = async (id: string) => {
    const kept = await withdrawInterest(session, inspection, id)
    setFault(kept.ok ? undefined : commonWords.notKeptReasons[kept.error.kind])
  }
  const toTitle = (interest: DeskInterest) => {
    const line = rows.find(({ stream }) => stream === interest.subject)?.line
    const subject = interest.against === 'case' ? (line?.reference ?? '') : interest.subject
    return words.line(nameOf(interest.person), interest.against, subject)
  }
  return (
    <section aria-labelledby="interests-title">
      <h2 id="interests-title">{words.title}</h2>
      <p class="muted">{words.body}</p>
      {fault !== undefined && (
        <Notice kind="error" urgent>
          {words.notKept(fault)}
        </Notice>
      )}
      {desk.interests.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="interests">
          {desk.interests.map((interest) => (
            <li key={interest.id} class="interests__one">
              <div>
                <p class="interests__title">{toTitle(interest)}</p>
                {interest.why !== '' && <p>{interest.why}</p>}
                <p class="muted">{words.by(nameOf(interest.by), toDayAndTime(interest.at))}</p>
              </div>
              <Button
                kind="quiet"
                label={words.withdrawLabel(toTitle(interest))}
                onClick={() => void withdraw(interest.id)}
              >
                {words.withdraw}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <InterestForm inspection={inspection} rows={rows} />
    </section>
  )
}
