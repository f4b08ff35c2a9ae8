/**
 * The paper of the panel: ratings before and after, the agenda point by point,
 * what was decided outside it, and earlier decisions.  [UI144 UI145 UI146]
 */
import { useMemo, useState } from 'preact/hooks'
import type { Edition } from '../../../domain/edition/edition.ts'
import { makeAgenda } from '../../../domain/panel/agenda.ts'
import type { Board } from '../../../session/board.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { panelWords as words } from '../../words/panel.ts'
import { Basis } from '../Basis.tsx'
import { basisToWords } from '../basis-to-words.ts'
import type { LeadWork } from '../use-lead-work.ts'
import { EarlierTable } from './EarlierTable.tsx'
import { OtherPoint } from './OtherPoint.tsx'
import { PanelPoint } from './PanelPoint.tsx'
import { PanelSummary } from './PanelSummary.tsx'
import { PanelContext } from './panel-view.ts'
import { useEarlier } from './use-earlier.ts'

export interface PanelPaperProps {
  readonly inspection: Inspection
  readonly edition: Edition
  readonly board: Board
  readonly work: LeadWork
}

export function PanelPaper({ inspection, edition, board, work }: PanelPaperProps) {
  const earlier = useEarlier()
  const [moved, sayMoved] = useState<string>()
  const agenda = useMemo(
    () =>
      makeAgenda({
        edition,
        providerType: inspection.providerType,
        tally: board.tally,
        domainOne: work.domainOne,
      }),
    [edition, inspection, board, work],
  )
  const { decisions, differing } = work.panel
  const on = agenda.points.filter(({ reasons }) => reasons.length > 0)
  const outside = agenda.points.filter(
    ({ rated: { id }, reasons }) =>
      reasons.length === 0 && (decisions.has(id) || differing.has(id)),
  )
  return (
    <PanelContext.Provider
      value={{ inspection, edition, board, work, agenda, earlier, moved, sayMoved }}
    >
      <Basis basis={basisToWords(inspection, board.counting)} />
      <PanelSummary />
      <section class="points" aria-labelledby="agenda-title">
        <h2 id="agenda-title">{words.agenda(on.length)}</h2>
        {on.length === 0 && <p>{words.agendaNone}</p>}
        {edition.rating.panel.weighs.length > 0 && (
          <p class="muted">{words.weighs(edition.rating.panel.weighs)}</p>
        )}
        {on.map((point) => (
          <PanelPoint key={point.rated.id} point={point} />
        ))}
      </section>
      {outside.length > 0 && (
        <section class="points" aria-labelledby="outside-title">
          <h2 id="outside-title">{words.outside}</h2>
          {outside.map((point) => (
            <PanelPoint key={point.rated.id} point={point} />
          ))}
        </section>
      )}
      <OtherPoint besides={[...on, ...outside]} />
      <EarlierTable />
    </PanelContext.Provider>
  )
}
