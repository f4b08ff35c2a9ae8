/**
 * Saying that an example is ready: possible once nothing is open, true only as
 * long as nothing is.  [NC12 UI93]
 */
import { paths } from '../../domain/assessment/paths.ts'
import { READY } from '../../domain/examples/example.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { exampleWords as words } from '../words/examples.ts'
import { ConflictChoice } from './ConflictChoice.tsx'
import { exampleRow } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { RegisterMark } from './RegisterMark.tsx'
import type { CheckedCard } from './use-example.ts'

export interface ExampleReadyProps {
  readonly id: string
  readonly check: CheckedCard
}

export function ExampleReady({ id, check }: ExampleReadyProps) {
  const { open, canWrite, isConflict, voice } = useCaseScreen()
  const path = paths.exampleReady(id)
  const { state } = check.example
  const why = `${exampleRow(id)}-why`
  if (isConflict(path).value) {
    const toLabel = (value: string) => (value === READY ? words.state.ready : value)
    return <ConflictChoice path={path} toLabel={toLabel} />
  }
  if (state === 'ready' && check.isFresh) {
    return (
      <Notice kind="success" title={words.readyTitle}>
        <div class="row">
          {canWrite.value && (
            <Button kind="quiet" onClick={() => open.change(path, null)}>
              {words.takeBack}
            </Button>
          )}
          <RegisterMark path={path} lasting />
        </div>
      </Notice>
    )
  }
  if (!canWrite.value) return <p class="muted">{words.state[state]}</p>
  const isPossible = state === 'to-confirm' && check.isFresh
  const confirm = () => {
    open.change(path, READY)
    voice.say(words.readySaid)
  }
  return (
    <div class="example__ready">
      <Button unavailable={!isPossible} describedBy={why} onClick={confirm}>
        {words.ready}
      </Button>
      <p class="muted" id={why}>
        {state !== 'to-confirm' && state !== 'ready' && words.whyNot[state]}
      </p>
    </div>
  )
}
