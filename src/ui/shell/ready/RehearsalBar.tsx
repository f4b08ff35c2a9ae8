/**
 * On every screen while a rehearsal runs: that there is no network in this app,
 * how far it is, and the way to end it.  [UI74]
 */
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { rehearsalWords as words } from '../../words/ready.ts'
import { useApp } from '../app-model.ts'

export function RehearsalBar() {
  const { rehearsal, deps } = useApp()
  const state = rehearsal.state.value
  if (!deps.network.isCut.value) return null
  return (
    <section class="shell-bar shell-bar--rehearsal" aria-label={words.banner}>
      <Icon name="away" />
      <p role="status">
        <strong>{words.banner}</strong>
      </p>
      {state.kind === 'running' && (
        <>
          <progress
            aria-label={words.progressLabel}
            max={Math.max(1, state.of)}
            value={state.done}
          />
          <p class="tabular">{words.progress(state.done, state.of)}</p>
        </>
      )}
      <Button kind="secondary" onClick={rehearsal.end}>
        {words.end}
      </Button>
    </section>
  )
}
