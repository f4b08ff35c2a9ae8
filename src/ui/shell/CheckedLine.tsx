/**
 * At the lock: that what was kept here was looked over, and is whole.  [UI173 LO1]
 *
 * Said after the look and not before; where something is missing the loss has a
 * screen of its own.
 */
import { mendedWords as words } from '../words/mended.ts'
import { useApp } from './app-model.ts'

export function CheckedLine() {
  const { phase } = useApp()
  const isChecked = phase.value.kind === 'locked' && phase.value.checked === true
  return isChecked ? <p class="unlock__checked">{words.checked}</p> : <p>{words.checking}</p>
}
