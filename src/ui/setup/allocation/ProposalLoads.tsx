/**
 * The loads of a suggestion side by side: before and after, as bars with numbers.
 * [UI63]
 */
import type { AssessorLoad } from '../../../domain/sampling/allocation/allocation.ts'
import type { Inspection } from '../../../session/inspections.ts'
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
    <div class="stack stack--close">
      <h4 class="loads__title" id="loads-title">
        {words.loads}
      </h4>
      <ul class="loads" aria-labelledby="loads-title">
        {loads.map(({ person, share, before, after }) => (
          <li key={person} class="loads__one">
            <span class="loads__name">
              {people.get(person)?.name}
              {share < 100 && <span class="muted"> {words.share(share)}</span>}
            </span>
            <ShareBar value={after.weight} most={most} even={(weight * share) / shares} />
            <span class="loads__count tabular">{words.cases(before.cases, after.cases)}</span>
            <span class="loads__count tabular">{words.weights(before.weight, after.weight)}</span>
          </li>
        ))}
      </ul>
      <p class="muted">{words.weightHint}</p>
    </div>
  )
}
