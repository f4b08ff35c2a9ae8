/**
 * The first moment: a blank page with a quiet name, so that nothing flickers.
 */
import { shellWords } from '../words/shell.ts'

export function Starting() {
  return (
    <main class="shell-starting" id="main">
      <h1 class="shell-starting__name">{shellWords.app}</h1>
    </main>
  )
}
