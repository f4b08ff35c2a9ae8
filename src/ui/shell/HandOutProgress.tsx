/**
 * "12 of 31 cases here", while some are still to come: a bar, a number, and what
 * to do. Nothing at all once they are whole.  [RT1 RT4 UI72]
 */
import { handOutWords as words } from '../words/hand-out.ts'
import { shellWords } from '../words/shell.ts'
import { useOpen } from './app-model.ts'
import { countCases } from './sync-line.ts'

export function HandOutProgress() {
  const { workspace, office } = useOpen()
  const { whole, of } = countCases(workspace.handOut.value)
  if (whole >= of) return null
  const isFetching = office?.status.value.phase === 'running'
  return (
    <div class="hand-out" data-hand-out={`${whole}/${of}`}>
      <p>
        <strong class="tabular">{shellWords.sync.here(whole, of)}</strong>
      </p>
      <progress class="hand-out__bar" aria-label={words.label} max={of} value={whole} />
      <p>{isFetching ? words.fetching : words.paused}</p>
    </div>
  )
}
