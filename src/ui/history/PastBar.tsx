/**
 * Above a case as it was: that it is so, when, the moments to go through, and
 * the way back, which is one tap.  [UI102 HI6]
 */
import { useComputed } from '@preact/signals'
import { useCaseHistory } from '../assess/case-history.ts'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { toDayAndTime } from '../words/common.ts'
import { pastWords } from '../words/history.ts'
import { describeRegister } from './register-words.ts'

export function PastBar() {
  const history = useCaseHistory()
  const past = history.past.value
  const at = useComputed(() => history.past.value?.caseAt.at.value)
  if (!past || at.value === undefined) return null
  const { moments, steps, screen } = past
  const place = moments.indexOf(at.value)
  const go = (to: number) => {
    const moment = moments[to]
    if (moment !== undefined) void history.show?.(moment)
  }
  const latest = steps.findLast(({ seenAt }) => seenAt === at.value)?.op
  const when = toDayAndTime(at.value)
  const after = latest
    ? pastWords.after(
        `${screen.nameOf(latest.author)}: ${describeRegister(screen.form, latest.path).name}`,
      )
    : ''
  return (
    <section class="past-bar" aria-label={pastWords.label}>
      <p class="past-bar__words" role="status">
        <Icon name="clock" />
        <span>
          <strong>{pastWords.at(when)}</strong> <span class="past-bar__after">{after}</span>
          <span class="past-bar__lead"> {pastWords.lead}</span>
        </span>
      </p>
      <div class="past-bar__moments">
        <Button kind="secondary" icon="left" unavailable={place <= 0} onClick={() => go(place - 1)}>
          {pastWords.earlier}
        </Button>
        <input
          class="past-bar__slider"
          type="range"
          autocomplete="off"
          min={0}
          max={moments.length - 1}
          value={place}
          aria-label={pastWords.slider}
          aria-valuetext={`${pastWords.of(place + 1, moments.length)}, ${when}`}
          onInput={({ currentTarget }) => go(Number(currentTarget.value))}
        />
        <Button
          kind="secondary"
          unavailable={place >= moments.length - 1}
          onClick={() => go(place + 1)}
        >
          {pastWords.later}
          <Icon name="right" />
        </Button>
      </div>
      <Button onClick={history.back}>{pastWords.back}</Button>
    </section>
  )
}
