/**
 * One key question before the panel: its result, why it is here, what one case
 * would do, its neighbours, earlier decisions, and the decision.  [UI144 PA16]
 */
import { useEffect } from 'preact/hooks'
import type { AgendaPoint } from '../../../domain/panel/agenda.ts'
import { focusOn } from '../../parts/focus-on.ts'
import { useOpen } from '../../shell/app-model.ts'
import { canRate } from '../../shell/roles.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { Decisions } from './Decisions.tsx'
import { NeighbourTable } from './NeighbourTable.tsx'
import { PointFacts } from './PointFacts.tsx'
import { Precedents } from './Precedents.tsx'
import { placeOf, usePanel } from './panel-view.ts'

export function PanelPoint({ point }: { point: AgendaPoint }) {
  const view = usePanel()
  const { session } = useOpen().workspace
  const { id } = point.rated
  const { standard, keyQuestion } = placeOf(view, id)
  useEffect(() => {
    // Decided outside the rule it stands in another place, and its form is gone.
    if (view.moved === id) focusOn(`point-${id}`)
  }, [view.moved, id])
  return (
    <article class="point" aria-labelledby={`point-${id}`}>
      <h3 id={`point-${id}`} tabIndex={-1}>
        {id} {keyQuestion.short}
      </h3>
      <p class="muted">
        {standard.id} {standard.name}: {keyQuestion.text}
      </p>
      <PointFacts point={point} />
      <NeighbourTable point={point} />
      <Precedents point={point} />
      <Decisions point={point} />
      {canRate(session) && point.rated.band !== null && <DecisionForm point={point} />}
    </article>
  )
}
