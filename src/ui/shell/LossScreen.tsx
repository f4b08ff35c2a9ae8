/**
 * A store that lost something, before anything new is written into it.  [UI6]
 *
 * Going on is offered only where what is left is whole.
 */
import type { UnlockFault } from '../../session/unlock.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { canGoOn, lossWords } from '../words/losses.ts'
import { unlockWords } from '../words/shell.ts'
import { PlainHeader } from './PlainHeader.tsx'
import type { UnlockState } from './use-unlock.ts'

const words = unlockWords.lost

export interface LossScreenProps {
  readonly loss: Extract<UnlockFault, { kind: 'work-lost' }>['loss']
  readonly state: UnlockState
}

export function LossScreen({ loss, state }: LossScreenProps) {
  const said = lossWords[loss.kind]
  const goOn = canGoOn(loss.kind)
  return (
    <>
      <PlainHeader />
      <Page title={said.title} key="loss">
        <Notice kind="warning" title={words.happenedTitle}>
          <p>{said.happened}</p>
        </Notice>
        <h2>{words.whereTitle}</h2>
        <p>{said.where}</p>
        <h2>{words.actTitle}</h2>
        <p>{said.act}</p>
        <div class="shell-acts">
          <Button
            kind={goOn ? 'primary' : 'secondary'}
            unavailable={state.opening}
            onClick={() => void state.submit({ acceptLoss: goOn })}
          >
            {state.opening ? unlockWords.busy : goOn ? words.goOn : words.again}
          </Button>
        </div>
        {goOn && <p class="shell-hint">{words.goOnHint}</p>}
        <p class="shell-hint">{words.small(loss.why)}</p>
      </Page>
    </>
  )
}
