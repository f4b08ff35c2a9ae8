/**
 * One change of the case in its timeline: where, from what to what, and the way
 * to its place and to the case as it was then.  [UI101 HI1]
 */
import type { HistoryStep } from '../../session/history/read-history.ts'
import { useCaseHistory } from '../assess/case-history.ts'
import { keptToPlace, placeHref } from '../assess/case-places.ts'
import { useCaseScreen } from '../assess/case-screen.ts'
import { Button } from '../parts/Button.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { useOpen } from '../shell/app-model.ts'
import { toClockTime, toDayAndTime } from '../words/common.ts'
import { historyWords } from '../words/history.ts'
import { describeRegister } from './register-words.ts'
import { StepChange } from './StepChange.tsx'
import { StepRemarks } from './StepRemarks.tsx'

export function TimelineStep({ step }: { step: HistoryStep }) {
  const { form, open } = useCaseScreen()
  const { session } = useOpen().workspace
  const history = useCaseHistory()
  const { op, seenAt } = step
  const { name, text } = describeRegister(form, op.path)
  const target = keptToPlace(form, op.path)
  return (
    <li class="step step--timeline">
      <span class="step__time">{toClockTime(op.at)}</span>
      <div class="step__body">
        <p class="step__head">
          {target ? (
            <a href={`${placeHref(open.stream, target.place)}#${target.row}`}>{name}</a>
          ) : (
            <span>{name}</span>
          )}
        </p>
        {text !== '' && <p class="step__text">{text}</p>}
        <StepChange form={form} step={step} />
        <StepRemarks step={step} isPractice={session.practice} />
      </div>
      <Button kind="quiet" onClick={() => void history.show?.(seenAt)}>
        <span>
          {historyWords.asThen}
          <VisuallyHidden>
            , {name}, {toDayAndTime(op.at)}
          </VisuallyHidden>
        </span>
      </Button>
    </li>
  )
}
