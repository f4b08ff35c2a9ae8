/**
 * How far the reading is, in numbers, and the way out of it.  [UI57]
 */
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../parts/Button.tsx'
import { commonWords } from '../../words/common.ts'
import { importWords as words } from '../../words/import.ts'
import type { BusyStep } from './import-step.ts'

export interface BusyProps {
  readonly step: BusyStep
  readonly file: string
  readonly onCancel: () => void
}

export function Busy({ step: { phase, share }, file, onCancel }: BusyProps) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => ref.current?.focus({ preventScroll: true }), [])
  const percent = share === undefined ? undefined : Math.round(share * 100)
  return (
    <section class="import-busy" tabIndex={-1} ref={ref} aria-label={words.progress.title(file)}>
      <p class="import-busy__title" id="import-busy">
        {words.progress[phase]}
        {percent !== undefined && <span class="tabular"> {words.progress.of(percent)}</span>}
      </p>
      <progress class="import-busy__bar" max={100} value={percent} aria-labelledby="import-busy" />
      {phase === 'keeping' ? (
        <p class="muted">{commonWords.saving}</p>
      ) : (
        <Button kind="secondary" onClick={onCancel}>
          {words.progress.cancel}
        </Button>
      )}
    </section>
  )
}
