/**
 * The header at all times: where to go, what is sent, and Hide.  [UI1 UI6]
 *
 * Never a word of a case: the person across the table sees it too.
 */
import { useLocation } from 'preact-iso'
import { Button } from '../parts/Button.tsx'
import { shellWords as words } from '../words/shell.ts'
import { useOpen } from './app-model.ts'
import { canSeeBoard, canSetUp } from './roles.ts'
import { SyncLink } from './SyncLink.tsx'

export function Header({ onHide }: { onHide: () => void }) {
  const { session } = useOpen().workspace
  const { path } = useLocation()
  const links = [
    { href: '/cases', text: words.nav.cases, shown: true },
    { href: '/search', text: words.nav.search, shown: true },
    { href: '/board', text: words.nav.board, shown: canSeeBoard(session) },
    { href: '/set-up', text: words.nav.setUp, shown: canSetUp(session) },
  ].filter(({ shown }) => shown)
  return (
    <header class="app-header app-header--open">
      <a class="app-header__name" href="/">
        {words.app}
      </a>
      <nav class="app-header__nav" aria-label={words.nav.label}>
        {links.map(({ href, text }) => (
          <a
            key={href}
            class="app-header__link"
            href={href}
            aria-current={path.startsWith(href) ? 'page' : undefined}
          >
            {text}
          </a>
        ))}
      </nav>
      <SyncLink />
      <div class="app-header__hide">
        <Button kind="inverse" icon="lock" onClick={onHide}>
          {words.hide}
        </Button>
      </div>
    </header>
  )
}
