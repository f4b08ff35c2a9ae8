/**
 * The way to the history of the case, below its parts.  [UI101]
 */
import { Icon } from '../parts/Icon.tsx'
import { caseWords } from '../words/assess.ts'

export function RailHistory({ href, current }: { href: string; current: boolean }) {
  return (
    <li>
      <a class="rail__item" href={href} aria-current={current ? 'page' : undefined}>
        <Icon name="clock" />
        <span class="rail__name">{caseWords.history}</span>
      </a>
    </li>
  )
}
