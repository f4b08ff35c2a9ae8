/**
 * Words of the edition with a box each. Ticks are read and never summed.
 * [UI152 DO4]
 */
import { useState } from 'preact/hooks'
import { tick } from '../../../session/evidence.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { canRate } from '../../shell/roles.ts'
import { commonWords } from '../../words/common.ts'
import { panelWords } from '../../words/panel.ts'
import { useEvidence } from './evidence-view.ts'

export interface TickListProps {
  readonly legend: string
  readonly ticks: readonly { readonly path: string; readonly words: string }[]
}

export function TickList({ legend, ticks }: TickListProps) {
  const { inspection, evidence } = useEvidence()
  const { session } = useOpen().workspace
  const [fault, setFault] = useState<string>()
  const write = async (one: TickListProps['ticks'][number], isOn: boolean) => {
    const kept = await tick(session, inspection, { ...one, isOn })
    setFault(kept.ok ? undefined : commonWords.notKeptReasons[kept.error.kind])
  }
  return (
    <fieldset class="tick-list">
      <legend>{legend}</legend>
      {fault !== undefined && (
        <Notice kind="error" urgent>
          {panelWords.notKept(fault)}
        </Notice>
      )}
      {ticks.map((one) => (
        <label key={one.path} class="checkbox">
          <input
            type="checkbox"
            autocomplete="off"
            checked={evidence.isTicked(one.path, one.words)}
            disabled={!canRate(session)}
            onChange={({ currentTarget }) => void write(one, currentTarget.checked)}
          />
          <span>{one.words}</span>
        </label>
      ))}
    </fieldset>
  )
}
