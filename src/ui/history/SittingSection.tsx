/**
 * One sitting: who, on which tablet, from when to when; its changes on demand,
 * the latest first and a hundred at a time.  [UI101 HI18]
 */
import { useState } from 'preact/hooks'
import type { Sitting } from '../../session/history/sittings.ts'
import { useCaseScreen } from '../assess/case-screen.ts'
import { Button } from '../parts/Button.tsx'
import { useOpen } from '../shell/app-model.ts'
import { toClockTime, toDay, toDayAndTime } from '../words/common.ts'
import { historyWords } from '../words/history.ts'
import { TimelineStep } from './TimelineStep.tsx'
import { deviceToWords } from './tablet-words.ts'

export interface SittingSectionProps {
  readonly sitting: Sitting
  readonly startsOpen: boolean
}

const PAGE = 100

export function SittingSection({ sitting, startsOpen }: SittingSectionProps) {
  const { nameOf } = useCaseScreen()
  const { session } = useOpen().workspace
  const [isOpen, setIsOpen] = useState(startsOpen)
  const [shown, setShown] = useState(PAGE)
  const { author, device, steps } = sitting
  const id = `sitting-${steps[0].op.id}`
  const latest = steps.toReversed()
  return (
    <section class="sitting" aria-labelledby={id}>
      <div class="sitting__head">
        <h2 class="sitting__title" id={id}>
          {historyWords.by(nameOf(author), deviceToWords(device, session.device))}
          <span class="sitting__when">{sittingToWhen(sitting)}</span>
        </h2>
        <Button
          kind="quiet"
          expanded={isOpen}
          controls={`${id}-steps`}
          describedBy={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span>
            {isOpen ? historyWords.shut : historyWords.open}{' '}
            {historyWords.sittingCount(steps.length)}
          </span>
        </Button>
      </div>
      <div id={`${id}-steps`}>
        {isOpen && (
          <ol class="plain-list steps">
            {latest.slice(0, shown).map((step) => (
              <TimelineStep key={step.op.id} step={step} />
            ))}
          </ol>
        )}
        {isOpen && latest.length > shown && (
          <Button kind="secondary" onClick={() => setShown(shown + PAGE)}>
            {historyWords.more(Math.min(PAGE, latest.length - shown))}
          </Button>
        )}
      </div>
    </section>
  )
}

function sittingToWhen({ steps }: Sitting): string {
  const [from, to] = [steps[0].op.at, steps[steps.length - 1]?.op.at ?? steps[0].op.at]
  const end = toDay(from) === toDay(to) ? toClockTime(to) : toDayAndTime(to)
  return historyWords.span(toDayAndTime(from), toClockTime(from) === end ? toDayAndTime(from) : end)
}
