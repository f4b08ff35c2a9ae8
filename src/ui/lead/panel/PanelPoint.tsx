/**
 * One key question before the panel: its result, why it is here, what one case
 * would do, its neighbours, earlier decisions, and the decision.  [UI144]
 */
import type { AgendaPoint } from '../../../domain/panel/agenda.ts'
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
