/**
 * How long an inspection is kept after its end, and the press that ends it: asks
 * first, and needs the office at once.  [UI240]
 */
import { useState } from 'preact/hooks'
import type { Inspection } from '../../../session/inspections.ts'
import { leastDays, mostDays } from '../../../session/office-link.ts'
import { AskFirst } from '../../parts/AskFirst.tsx'
import { Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { FaultNotice } from '../../shell/sync/FaultNotice.tsx'
import { endWords as words } from '../../words/ending.ts'
import { EndAnswerNotice } from './EndAnswerNotice.tsx'
import { useEnd } from './use-end.ts'

export interface EndFormProps {
  readonly inspection: Inspection
  readonly hasEnded: boolean
}

const isGood = (text: string): boolean =>
  /^\d{1,4}$/.test(text) && Number(text) >= leastDays && Number(text) <= mostDays

export function EndForm({ inspection, hasEnded }: EndFormProps) {
  const end = useEnd(inspection)
  const [days, setDays] = useState('28')
  const [error, setError] = useState<string>()
  const [isAsking, setAsking] = useState(false)
  const ask = () => {
    setError(isGood(days) ? undefined : words.badDays(leastDays, mostDays))
    setAsking(isGood(days))
  }
  return (
    <section class="stack">
      <div role="status">
        {end.fault && <FaultNotice fault={end.fault} />}
        {end.said && <EndAnswerNotice said={end.said} inspection={inspection} />}
        {end.isBusy && <p>{words.busy}</p>}
      </div>
      <TextField
        {...{ id: 'end-days', label: words.days, hint: words.daysHint(leastDays), error }}
        {...{ value: days, onInput: setDays, inputMode: 'numeric', width: 'short', maxLength: 4 }}
      />
      <Button kind="warning" unavailable={end.isBusy} onClick={ask}>
        {hasEnded ? words.again : words.act}
      </Button>
      <AskFirst
        act={words.act}
        onAgree={() => {
          setAsking(false)
          void end.say(Number(days))
        }}
        open={isAsking}
        title={words.ask}
        onClose={() => setAsking(false)}
      >
        <ul>
          {words.points(days).map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </AskFirst>
    </section>
  )
}
