/**
 * While a case is opened: usually a few milliseconds, so nothing moves; the word
 * comes only when it takes longer.
 */
import { commonWords } from '../words/common.ts'

export function CaseOpening() {
  return (
    <main class="page" id="main">
      <p class="opening" role="status">
        {commonWords.loading}
      </p>
    </main>
  )
}
