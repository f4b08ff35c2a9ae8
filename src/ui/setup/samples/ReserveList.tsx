/**
 * A reserve in the order in which it is used; used ones say so.  [UI53 SA27]
 */
import { withCommas } from '../../words/common.ts'
import { replaceWords, drawnWords as words } from '../../words/samples.ts'
import type { ReserveCase } from './list-drawn.ts'

const SHOWN = 60

export function ReserveList({ reserve }: { reserve: readonly ReserveCase[] }) {
  if (reserve.length === 0) return <p>{words.noReserve}</p>
  return (
    <>
      <h3 class="reserve-list__title">{words.reserve}</h3>
      <ol class="reserve-list">
        {reserve.slice(0, SHOWN).map(({ reference, isUsed }) => (
          <li key={reference}>
            {isUsed ? (
              <>
                <s>{reference}</s> <span class="muted">{words.used}</span>
              </>
            ) : (
              reference
            )}
          </li>
        ))}
      </ol>
      {reserve.length > SHOWN && (
        <p class="muted">{replaceWords.more(withCommas(reserve.length - SHOWN))}</p>
      )}
    </>
  )
}
