/**
 * The header where nobody is unlocked: the name alone.
 */
import { shellWords } from '../words/shell.ts'

export function PlainHeader() {
  return (
    <header class="app-header">
      <a class="app-header__name" href="/">
        {shellWords.app}
      </a>
    </header>
  )
}
