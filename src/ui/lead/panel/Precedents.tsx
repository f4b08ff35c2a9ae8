/**
 * Earlier decisions near the same boundary, the nearest first.  [UI146 PA8]
 */
import type { AgendaPoint } from '../../../domain/panel/agenda.ts'
import { findPrecedents } from '../../../domain/panel/precedents.ts'
import { Details } from '../../parts/Details.tsx'
import { boardWords } from '../../words/lead.ts'
import { panelWords } from '../../words/panel.ts'
import { decisionToWords } from './decision-to-words.ts'
import { usePanel } from './panel-view.ts'

const words = panelWords.precedents
/** More than these are in the table of all. */
const MOST = 5

export function Precedents({ point }: { point: AgendaPoint }) {
  const { edition, earlier, inspection } = usePanel()
  const others = earlier.filter(
    (one) => one.inspection.id !== inspection.id || one.keyQuestion !== point.rated.id,
  )
  const found = findPrecedents(edition, point.rated, others).slice(0, MOST)
  if (found.length === 0) return null
  return (
    <Details summary={`${words.title} (${found.length})`} open>
      <ul class="plain-list stack stack--close">
        {found.map(({ decision, percent }) => (
          <li key={`${decision.inspection.id} ${decision.keyQuestion}`}>
            {decision.inspection.title}, {decision.keyQuestion}:{' '}
            {words.line(boardWords.percent(percent), decision.sufficient, decision.applicable)}.{' '}
            <strong>{decisionToWords(decision.inspection.edition ?? edition, decision)}</strong>.{' '}
            <span class="muted">{decision.reason}</span>
          </li>
        ))}
      </ul>
    </Details>
  )
}
