/**
 * The sync line, one tap from the page that explains it.  [UI1]
 */
import { Icon, type IconName } from '../parts/Icon.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { shellWords } from '../words/shell.ts'
import type { SyncLine } from './sync-line.ts'
import { useSyncLine } from './use-sync-line.ts'

const ICONS: Readonly<Record<SyncLine['state'], IconName>> = {
  practice: 'info',
  offline: 'away',
  sending: 'send',
  same: 'tick',
  sent: 'tick',
  waiting: 'clock',
  trouble: 'warning',
}

export function SyncLink() {
  const { state, text } = useSyncLine()
  return (
    <a class={`app-header__sync app-header__sync--${state}`} href="/sync">
      <Icon name={ICONS[state]} />
      <VisuallyHidden>{shellWords.sync.about} </VisuallyHidden>
      <span>{text}</span>
    </a>
  )
}
