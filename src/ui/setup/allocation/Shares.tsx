/**
 * How much of a full load each person takes.  [UI67 AL6]
 */
import { useState } from 'preact/hooks'
import { FULL_SHARE } from '../../../domain/assessment/desk-paths.ts'
import { listShares } from '../../../session/allocation-wish.ts'
import { type Desk, writeShare } from '../../../session/desk.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { Details } from '../../parts/Details.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Select } from '../../parts/Select.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { allocationWords } from '../../words/allocation.ts'
import { commonWords } from '../../words/common.ts'

const words = allocationWords.shares
const STEPS = [FULL_SHARE, 80, 75, 60, 50, 40, 25, 20, 0]

export interface SharesProps {
  readonly inspection: Inspection
  readonly desk: Desk
}

export function Shares({ inspection, desk }: SharesProps) {
  const { session } = useOpen().workspace
  const [fault, setFault] = useState<string>()
  const shares = listShares(inspection, desk)
  const write = async (person: (typeof shares)[number]['person'], share: number) => {
    const kept = await writeShare(session, inspection, { person, share })
    setFault(kept.ok ? undefined : commonWords.notKeptReasons[kept.error.kind])
  }
  return (
    <section aria-labelledby="shares-title">
      <h2 id="shares-title">{words.title}</h2>
      <p class="muted">{words.body}</p>
      {fault !== undefined && (
        <Notice kind="error" urgent>
          {words.notKept(fault)}
        </Notice>
      )}
      <Details summary={words.summary(shares.filter(({ share }) => share > 0).length)}>
        <div class="shares">
          {shares.map(({ person, share }) => (
            <Select
              key={person}
              id={`share-${person}`}
              label={inspection.people.get(person)?.name ?? ''}
              options={toSteps(share).map((step) => ({
                id: String(step),
                label: words.share(step),
              }))}
              value={String(share)}
              onChoose={(value) => void write(person, Number(value))}
            />
          ))}
        </div>
      </Details>
    </section>
  )
}

/** A share of another version stands among the steps too. */
const toSteps = (share: number): readonly number[] =>
  STEPS.includes(share) ? STEPS : [...STEPS, share].toSorted((a, b) => b - a)
