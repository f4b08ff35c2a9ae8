/**
 * Flags a prompt or key question, to come back to. Kept like an answer, and no
 * answer.  [UI116]
 */
import { useComputed } from '@preact/signals'
import { paths } from '../../../domain/assessment/paths.ts'
import { Icon } from '../../parts/Icon.tsx'
import { jotWords as words } from '../../words/jottings.ts'
import { useCaseScreen } from '../case-screen.ts'
import { nameWithAbout } from '../name-with-about.ts'

const FLAGGED = 'yes'

export function FlagButton({ id, about }: { id: string; about: string }) {
  const { open, answer, canWrite } = useCaseScreen()
  const path = paths.flag(id)
  const isOn = useComputed(() => answer(path).value === FLAGGED)
  const isOffered = useComputed(() => canWrite.value || isOn.value)
  if (!isOffered.value) return null
  const label = isOn.value ? words.flagged : words.flag
  return (
    <span data-flag>
      <button
        type="button"
        class="button button--quiet flag"
        aria-label={nameWithAbout(label, about)}
        aria-pressed={isOn.value ? 'true' : 'false'}
        aria-disabled={canWrite.value ? undefined : 'true'}
        aria-keyshortcuts="F"
        onClick={() => canWrite.peek() && open.change(path, isOn.peek() ? null : FLAGGED)}
      >
        <Icon name="flag" />
        {label}
      </button>
    </span>
  )
}
