/**
 * The loads of a suggestion side by side: before and after, as bars with numbers.
 * [UI63]
 */
import type { AssessorLoad } from '../../../domain/sampling/allocation/allocation.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { Table } from '../../parts/Table.tsx'
import { allocationWords } from '../../words/allocation.ts'
import { ShareBar } from './ShareBar.tsx'

const words = allocationWords.proposal

export interface ProposalLoadsProps {
  readonly people: Inspection['people']
  readonly loads: readonly AssessorLoad[]
}

export function ProposalLoads({ people, loads }: ProposalLoadsProps) {
  if (loads.length === 0) return null
  const most = Math.max(...loads.flatMap(({ before, after }) => [before.weight, after.weight]))
  const weight = loads.reduce((sum, { after }) => sum + after.weight, 0)
  const shares = loads.reduce((sum, { share }) => sum + share, 0)
  return (
    <>
      <div class="proposal-loads">
        <Table
          caption={words.loads}
          columns={[
            { header: words.person },
            { header: words.before, numeric: true },
            { header: words.after, numeric: true },
            { header: words.weight },
          ]}
          rows={loads.map(({ person, share, before, after }) => ({
            key: person,
            cells: [
              <>
                {people.get(person)?.name}
                {share < 100 && <span class="muted"> {words.share(share)}</span>}
              </>,
              words.cases(before.cases),
              words.cases(after.cases),
              <span key="bar" class="proposal-loads__bar">
                <ShareBar value={after.weight} most={most} even={(weight * share) / shares} />
                <span class="tabular">{words.weights(before.weight, after.weight)}</span>
              </span>,
            ],
          }))}
        />
      </div>
      <p class="muted">{words.weightHint}</p>
    </>
  )
}
