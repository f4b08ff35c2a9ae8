/**
 * What was decided on a point, with who and when, and the result that it was
 * decided on; several where people decided apart.  [UI145 PA5 PA10 PA11]
 */
import { useState } from 'preact/hooks'
import type { AgendaPoint } from '../../../domain/panel/agenda.ts'
import { hasMovedOn } from '../../../domain/panel/decision.ts'
import { type KeptDecision, takeBack } from '../../../session/panel.ts'
import { Button } from '../../parts/Button.tsx'
import { focusOn } from '../../parts/focus-on.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { canRate } from '../../shell/roles.ts'
import { commonWords } from '../../words/common.ts'
import { panelWords } from '../../words/panel.ts'
import { DecisionNote } from './DecisionNote.tsx'
import { OTHER_QUESTION, usePanel } from './panel-view.ts'

const words = panelWords.decision

export function Decisions({ point }: { point: AgendaPoint }) {
  const { inspection, board, work } = usePanel()
  const { session } = useOpen().workspace
  const [fault, setFault] = useState<string>()
  const { id, sufficient, applicable } = point.rated
  const kept = work.panel.decisions.get(id)
  const differing = work.panel.differing.get(id) ?? []
  const shown: readonly KeptDecision[] = kept ? [kept] : differing
  if (shown.length === 0) return <p>{words.none}</p>
  const now = { sufficient, applicable, counting: board.counting }
  const take = async () => {
    const done = await takeBack(session, inspection, id)
    setFault(done.ok ? undefined : commonWords.notKeptReasons[done.error.kind])
    // Outside the rule the point goes with its decision, and the choice of others stays.
    if (done.ok) focusOn(point.reasons.length === 0 ? OTHER_QUESTION : `point-${id}`)
  }
  return (
    <>
      {differing.length > 0 && <Notice kind="warning">{words.differing}</Notice>}
      {shown.map((decision) => (
        <DecisionNote key={`${decision.by} ${decision.at} ${decision.to}`} decision={decision} />
      ))}
      {kept && hasMovedOn(kept, now) && <Notice kind="warning">{words.movedOn}</Notice>}
      {fault !== undefined && (
        <Notice kind="error" urgent>
          {panelWords.notKept(fault)}
        </Notice>
      )}
      {canRate(session) && (
        <Button kind="quiet" label={words.takeBackLabel(id)} onClick={() => void take()}>
          {words.takeBack}
        </Button>
      )}
    </>
  )
}
