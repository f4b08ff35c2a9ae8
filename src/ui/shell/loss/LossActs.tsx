/**
 * The ways out of a loss, as buttons, the one that mends first; and why one did
 * not go well.  [UI171 UI172]
 */
import { useState } from 'preact/hooks'
import type { FoundLoss, MendWay } from '../../../session/look-for-loss.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { notMendedToWords, wayToHint, lossScreenWords as words } from '../../words/losses.ts'
import { useApp } from '../app-model.ts'

export function LossActs({ ways, held }: Pick<FoundLoss, 'ways' | 'held'>) {
  const app = useApp()
  const [working, setWorking] = useState<MendWay>()
  const [fault, setFault] = useState<string>()
  const mend = async (way: MendWay) => {
    setFault(undefined)
    setWorking(way)
    try {
      const notMended = await app.mend(way)
      setFault(notMended && notMendedToWords(notMended.kind))
    } finally {
      setWorking(undefined)
    }
  }
  return (
    <>
      {fault !== undefined && (
        <Notice kind="error" urgent>
          {fault}
        </Notice>
      )}
      <div class="shell-acts">
        {ways.map((way, index) => (
          <Button
            key={way}
            kind={index === 0 ? 'primary' : 'secondary'}
            unavailable={working !== undefined}
            onClick={() => void mend(way)}
          >
            {working === way ? words.working[way] : words.ways[way]}
          </Button>
        ))}
      </div>
      {ways.map((way) => {
        const hint = wayToHint(way, { held })
        return (
          hint !== undefined && (
            <p class="shell-hint" key={way}>
              {hint}
            </p>
          )
        )
      })}
    </>
  )
}
