/**
 * How many lines are left, in one sentence that is read out when it changes.
 * [RT13]
 */
import type { ReadyLine } from '../../../session/readiness.ts'
import { Notice } from '../../parts/Notice.tsx'
import { readyWords } from '../../words/ready.ts'

const words = readyWords.summary

export function ReadySummary({ lines }: { lines: readonly ReadyLine[] }) {
  const count = (state: string) => lines.filter(({ verdict }) => verdict.state === state).length
  const left = count('broken')
  const isLooking = count('looking') > 0
  return (
    <div role="status" class="ready-summary">
      {isLooking ? (
        <Notice>
          <p>{words.looking}</p>
        </Notice>
      ) : (
        <Notice kind={left === 0 ? 'success' : 'warning'}>
          <p>
            <strong>{left === 0 ? words.ready : words.left(left)}</strong>
          </p>
        </Notice>
      )}
    </div>
  )
}
