/**
 * What else there is to know of a change: how it came about, why, what stood
 * beside it unseen, a clock that was wrong, and what the office has not.
 * [HI1 HI2 HI4]
 */
import type { HistoryStep } from '../../session/history/read-history.ts'
import { useCaseScreen } from '../assess/case-screen.ts'
import { Icon } from '../parts/Icon.tsx'
import { SaidWith } from '../parts/SaidWith.tsx'
import { toDayAndTime } from '../words/common.ts'
import { historyWords } from '../words/history.ts'
import { valueToWords } from './register-words.ts'

const SHOWN = 80

export function StepRemarks({ step, isPractice }: { step: HistoryStep; isPractice: boolean }) {
  const { form, nameOf } = useCaseScreen()
  const { op, mark, isNow, beside, why, sending, seenAt } = step
  const how = mark === undefined ? historyWords.howDone.listed : markToWords(mark.kind)
  const toShort = (value: string | null) => {
    const text = valueToWords(form, op.path, value)
    return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
  }
  return (
    <>
      <p class="step__tags">
        {how !== undefined && <span>{how}</span>}
        {isNow && (
          <span class="step__now">
            <Icon name="tick" />
            {historyWords.now}
          </span>
        )}
        {sending !== 'sent' && !isPractice && <span>{historyWords.sending[sending]}</span>}
        {seenAt !== op.at && <span>{historyWords.clock(toDayAndTime(op.at))}</span>}
      </p>
      {why !== undefined && (
        <p class="step__why">
          <SaidWith words={historyWords.why} text={why} />
        </p>
      )}
      {beside.map((other) => (
        <p class="step__beside" key={other.id}>
          <Icon name="split" />
          <span>
            <SaidWith
              words={(text) =>
                historyWords.beside(nameOf(other.author), toDayAndTime(other.at), text)
              }
              text={toShort(other.value)}
            />
          </span>
        </p>
      ))}
    </>
  )
}

const markToWords = (kind: 'tapped' | 'typed' | 'undone' | 'redone'): string | undefined =>
  kind === 'undone' || kind === 'redone' ? historyWords.howDone[kind] : undefined
