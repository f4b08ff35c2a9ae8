/**
 * The sampled cases and reserves by stratum, and replacing one of them.
 * [UI53 SA32 SA33]
 */
import type { Replacing } from '../../../domain/sampling/reserve.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { drawnWords as words } from '../../words/samples.ts'
import type { DrawnView } from './list-drawn.ts'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import { StratumCases } from './StratumCases.tsx'
import { REPLACED_NOTICE, useReplace } from './use-replace.ts'

export interface DrawnStrataProps {
  readonly inspection: Inspection
  readonly replacing: Replacing
  readonly drawn: DrawnView
}

export function DrawnStrata({ inspection, replacing, drawn }: DrawnStrataProps) {
  const state = useReplace(inspection, replacing)
  const { strata, twice, away } = drawn
  const { said } = state
  return (
    <section class="sample-part" aria-labelledby="drawn-title">
      <h2 id="drawn-title">{words.strata}</h2>
      <div role="status" id={REPLACED_NOTICE} tabIndex={-1}>
        {said?.kind === 'done' && <Notice kind="success">{said.text}</Notice>}
      </div>
      {said?.kind === 'fault' && (
        <Notice kind="error" urgent>
          {said.text}
        </Notice>
      )}
      {away > 0 && <Notice>{words.away(away)}</Notice>}
      {twice.length > 0 && (
        <Notice kind="warning" title={words.twiceTitle}>
          <p>{words.twiceBody}</p>
          <div class="row">
            {twice.map((one) => (
              <Button key={one.stream} kind="secondary" onClick={() => state.ask(one)}>
                {words.replaceCase(one.reference)}
              </Button>
            ))}
          </div>
        </Notice>
      )}
      <div class="drawn-strata">
        {strata.map((stratum) => (
          <StratumCases key={stratum.label} stratum={stratum} onReplace={state.ask} />
        ))}
      </div>
      <ReplaceDialog edition={replacing.edition} state={state} />
    </section>
  )
}
