/**
 * One decision, whole.  [UI145 PA4]
 */
import type { KeptDecision } from '../../../session/panel.ts'
import { useOpen } from '../../shell/app-model.ts'
import { basisWords } from '../../words/board.ts'
import { toDayAndTime } from '../../words/common.ts'
import { panelWords } from '../../words/panel.ts'
import { personToName } from '../person-to-name.ts'
import { decisionToWords } from './decision-to-words.ts'
import { usePanel } from './panel-view.ts'

const words = panelWords.decision

export function DecisionNote({ decision }: { decision: KeptDecision }) {
  const { inspection, edition } = usePanel()
  const { reason, panel, by, at, sufficient, applicable, counting, byRule } = decision
  const name = personToName(useOpen().workspace.session, inspection, by)
  return (
    <div class="decision">
      <p class="decision__line">{decisionToWords(edition, decision)}</p>
      {!byRule && <p>{words.outside}</p>}
      <p>{words.reason(reason)}</p>
      <p>{words.who(panel)}</p>
      <p class="muted">{words.on(sufficient, applicable, basisWords[counting])}</p>
      <p class="muted">{words.kept(name, toDayAndTime(at))}</p>
    </div>
  )
}
