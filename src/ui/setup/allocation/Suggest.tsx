/**
 * A suggestion in one press, shown before anything is kept.  [UI63]
 */
import type { MayMove } from '../../../domain/sampling/allocation/allocation.ts'
import type { WishSource } from '../../../session/allocation-wish.ts'
import { Button } from '../../parts/Button.tsx'
import { Details } from '../../parts/Details.tsx'
import { allocationWords } from '../../words/allocation.ts'
import { RadioChoice } from '../RadioChoice.tsx'
import { Proposal } from './Proposal.tsx'
import type { Giving } from './use-giving.ts'
import { useSuggestion } from './use-suggestion.ts'

const words = allocationWords.suggest

export interface SuggestProps {
  readonly source: WishSource
  readonly giving: Giving
}

const MAY_MOVE: readonly MayMove[] = ['free', 'not-begun', 'all']

export function Suggest({ source, giving }: SuggestProps) {
  const state = useSuggestion(source, giving)
  return (
    <section aria-labelledby="suggest-title">
      <h2 id="suggest-title">{words.title}</h2>
      <p class="muted">{words.body}</p>
      <Details summary={words.mayMove.summary(words.mayMove[state.mayMove])}>
        <RadioChoice
          id="may-move"
          legend={words.mayMove.title}
          options={MAY_MOVE.map((id) => ({ id, label: words.mayMove[id] }))}
          value={state.mayMove}
          onChoose={(id) => state.setMayMove(MAY_MOVE.find((one) => one === id) ?? 'free')}
        />
      </Details>
      <div class="row">
        <Button
          kind={state.suggestion ? 'secondary' : 'primary'}
          unavailable={state.isWorking}
          onClick={state.suggest}
        >
          {state.suggestion ? words.again : words.act}
        </Button>
        <span role="status">{state.isWorking ? words.working : ''}</span>
      </div>
      {state.suggestion && <Proposal source={source} suggestion={state.suggestion} state={state} />}
    </section>
  )
}
