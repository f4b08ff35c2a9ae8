/**
 * The tags that this case has already, for the line that is being written: a tap
 * puts one at its end.  [JO3]
 */
import type { RefObject } from 'preact'
import { WrittenText } from '../../parts/WrittenText.tsx'
import { jotWords as words } from '../../words/jottings.ts'
import { useCaseScreen } from '../case-screen.ts'

/** More would push the line out of sight; the rest can be typed. */
const SHOWN = 6

export function JotTags({ line }: { line: RefObject<HTMLTextAreaElement | null> }) {
  const { jottings } = useCaseScreen()
  const tags = [...new Set(jottings.value.flatMap((one) => one.tags))].slice(-SHOWN)
  if (tags.length === 0) return null
  const add = (tag: string) => {
    const field = line.current
    if (!field) return
    field.value = `${field.value.trimEnd()} #${tag} `.trimStart()
    // As if it had been typed: the line is kept as it grows.
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    field.focus()
  }
  return (
    <ul class="plain-list jot-tags">
      {tags.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            class="chip"
            aria-label={words.addTag(tag)}
            onClick={() => add(tag)}
          >
            <WrittenText text={`#${tag}`} />
          </button>
        </li>
      ))}
    </ul>
  )
}
