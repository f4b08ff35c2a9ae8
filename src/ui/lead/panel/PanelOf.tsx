/**
 * One inspection's panel: the choice of which cases count, and the paper.  [UI144]
 */
import type { Edition } from '../../../domain/edition/edition.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { boardWords } from '../../words/lead.ts'
import { panelWords as words } from '../../words/panel.ts'
import { LeadPage } from '../LeadPage.tsx'
import { useCounting } from '../lead-memory.ts'
import { useBoard } from '../use-board.ts'
import { PanelPaper } from './PanelPaper.tsx'

export interface PanelOfProps {
  readonly inspection: Inspection
  readonly edition: Edition
}

export function PanelOf({ inspection, edition }: PanelOfProps) {
  const [count, setCount] = useCounting()
  const { board, work } = useBoard(inspection, { count })
  return (
    <LeadPage title={words.title} inspection={inspection} counting={{ count, onChoose: setCount }}>
      <div class="row row--spread no-print">
        <p class="prose">{words.lead}</p>
        <Button kind="secondary" icon="file" onClick={() => window.print()}>
          {words.paper}
        </Button>
      </div>
      {!board.ok && <Notice kind="warning">{boardWords.unknown[board.error.kind]}</Notice>}
      {board.ok && !work && <p aria-busy="true">{words.reading}</p>}
      {board.ok && work && (
        <PanelPaper inspection={inspection} edition={edition} board={board.value} work={work} />
      )}
    </LeadPage>
  )
}
