/**
 * What a suggestion would change: counts, loads before and after, cases that
 * nobody may take, and for each person what comes and why.  [UI63 AL4 AL10]
 */
import { useEffect, useRef } from 'preact/hooks'
import type { WishSource } from '../../../session/allocation-wish.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { allocationWords } from '../../words/allocation.ts'
import { ProposalGets } from './ProposalGets.tsx'
import { ProposalLoads } from './ProposalLoads.tsx'
import { ProposalProblems } from './ProposalProblems.tsx'
import type { Suggestion, SuggestionState } from './use-suggestion.ts'

const words = allocationWords.proposal

export interface ProposalProps {
  readonly source: WishSource
  readonly suggestion: Suggestion
  readonly state: SuggestionState
}

export function Proposal({ source, suggestion, state }: ProposalProps) {
  const { allocation, changes, isOutdated } = suggestion
  const { placed, kept } = allocation
  const begun = kept.filter(({ why }) => why === 'begun').length
  const ref = useRef<HTMLHeadingElement>(null)
  // The result of the press: read on from here.
  useEffect(() => ref.current?.focus(), [allocation])
  const { people } = source.inspection
  const isChange = changes.size > 0
  // In the order in which people stand everywhere else.
  const order = [...people.keys()]
  const loads = allocation.loads.toSorted(
    (a, b) => order.indexOf(a.person) - order.indexOf(b.person),
  )
  return (
    <div class="proposal">
      <h3 tabIndex={-1} ref={ref}>
        {words.title}
      </h3>
      <p>
        {isChange ? words.summary(changes.size) : words.noChange}
        {kept.length > 0 && ` ${words.kept(kept.length, begun)}`}
      </p>
      <ProposalProblems source={source} allocation={allocation} />
      <ProposalLoads people={people} loads={loads} />
      <ProposalGets source={source} placed={placed} people={loads.map((one) => one.person)} />
      {isOutdated && <Notice kind="warning">{words.outdated}</Notice>}
      <div class="row">
        {isChange && (
          <Button unavailable={isOutdated} onClick={state.keep}>
            {words.keep}
          </Button>
        )}
        <Button kind="secondary" onClick={state.discard}>
          {words.discard}
        </Button>
      </div>
    </div>
  )
}
