/**
 * What a file brought, in numbers.  [UI182]
 */
import type { TakenFile } from '../../../session/copies/take-file.ts'
import { Notice } from '../../parts/Notice.tsx'
import { toDayAndTime } from '../../words/common.ts'
import { copiesWords } from '../../words/copies.ts'
import { TakeFault } from './TakeFault.tsx'

const words = copiesWords.take
const REFUSED = ['damaged', 'forged', 'other-bytes', 'deleted'] as const

export function TakenNotice({ taken }: { taken: TakenFile }) {
  const { state, header, came, here, foreign, refused, handed } = taken
  if (state === 'not-a-copy' || state === 'newer-format') return <TakeFault kind={state} />
  const isGood = state === 'whole' && REFUSED.every((why) => refused[why] === 0)
  return (
    <Notice
      kind={isGood ? 'success' : 'warning'}
      title={handed ? words.done.handed : words.done.copy}
    >
      <p>
        {words.states[state]} {header && words.made(toDayAndTime(header.made))}
      </p>
      <ul>
        <li>{words.came(came)}</li>
        <li>{words.here(here)}</li>
        {foreign > 0 && <li>{words.foreign(foreign)}</li>}
        {REFUSED.map(
          (why) => refused[why] > 0 && <li key={why}>{words.refused[why](refused[why])}</li>,
        )}
      </ul>
      {came + foreign > 0 && <p>{handed ? words.handed : words.sent}</p>}
    </Notice>
  )
}
