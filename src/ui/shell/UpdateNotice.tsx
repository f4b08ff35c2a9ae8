/**
 * A new version waits, and never interrupts a case.  [SW3]
 */
import { useLocation } from 'preact-iso'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { shellWords } from '../words/shell.ts'
import { useApp } from './app-model.ts'

const words = shellWords.update

export function UpdateNotice() {
  const { deps, phase } = useApp()
  const { path } = useLocation()
  if (deps.update.value !== 'waiting') return null
  const isInCase = path.startsWith('/case/')
  const asksAgain = phase.value.kind === 'open' && !phase.value.workspace.session.practice
  return (
    <div class="shell-bar shell-bar--update" role="status">
      <Icon name="info" />
      <p>
        {words.ready} {isInCase ? words.waits : asksAgain && words.asksAgain}
      </p>
      {!isInCase && (
        <Button kind="secondary" onClick={deps.applyUpdate}>
          {words.restart}
        </Button>
      )}
    </div>
  )
}
