/**
 * The page's parts in the order of the work: what is in dispute, the suggestion,
 * cases handed out by board or list, conflicts of interest, shares.
 * [UI63 UI64 UI65 AL18]
 */
import { useMemo, useState } from 'preact/hooks'
import type { Inspection } from '../../../session/inspections.ts'
import { Notice } from '../../parts/Notice.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { allocationWords as words } from '../../words/allocation.ts'
import { AllocationBoard } from './AllocationBoard.tsx'
import { AllocationList } from './AllocationList.tsx'
import { DisputedCases } from './DisputedCases.tsx'
import { Interests } from './Interests.tsx'
import { listAllocation } from './list-allocation.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { Shares } from './Shares.tsx'
import { Suggest } from './Suggest.tsx'
import type { UsedDesk } from './use-desk.ts'
import { useGiving } from './use-giving.ts'

export interface AllocationProps extends UsedDesk {
  readonly inspection: Inspection
}

const VIEWS = [
  { id: 'board', label: words.view.board },
  { id: 'list', label: words.view.list },
] as const

export function Allocation({ inspection, desk, facts }: AllocationProps) {
  const lines = useOpen().workspace.lines.value
  const rows = useMemo(() => listAllocation(inspection, lines, facts), [inspection, lines, facts])
  const [view, setView] = useState<'board' | 'list'>('board')
  const source = { inspection, rows, desk }
  const giving = useGiving(source)
  return (
    <>
      <DisputedCases inspection={inspection} rows={rows} facts={facts} giving={giving} />
      <Suggest source={{ inspection, lines, desk }} giving={giving} />
      <section aria-labelledby="hand-out-title">
        <h2 id="hand-out-title">{words.handOut}</h2>
        <p class="hidden-words" id="allocation-view">
          {words.view.title}
        </p>
        <Segmented options={VIEWS} value={view} onChoose={setView} labelledBy="allocation-view" />
        <div role="status" class="allocation-said">
          {giving.said && (
            <Notice kind={giving.said.kind === 'done' ? 'success' : 'error'}>
              {giving.said.text}
            </Notice>
          )}
        </div>
        {view === 'board' ? (
          <AllocationBoard source={source} giving={giving} />
        ) : (
          <AllocationList source={source} giving={giving} />
        )}
      </section>
      <Interests inspection={inspection} rows={rows} desk={desk} />
      <Shares inspection={inspection} desk={desk} />
      <MoveDialog inspection={inspection} giving={giving} />
    </>
  )
}
