/**
 * The entry of the rail for the jottings: how many are still to be linked.
 * [UI112 JO11]
 */
import { useComputed } from '@preact/signals'
import { isUnlinked } from '../../../domain/assessment/jottings.ts'
import { type DotLook, ProgressDot } from '../../parts/ProgressDot.tsx'
import { jotWords as words } from '../../words/jottings.ts'
import { useCaseScreen } from '../case-screen.ts'

export function RailJottings({ href, current }: { href: string; current: boolean }) {
  const { jottings } = useCaseScreen()
  const left = useComputed(() => jottings.value.filter(isUnlinked).length)
  const look = useComputed((): DotLook => {
    if (jottings.value.length === 0) return { state: 'none' }
    return { state: left.value > 0 ? 'attention' : 'done' }
  })
  const count = useComputed(() => {
    if (left.value > 0) return words.toLink(left.value)
    return jottings.value.length === 0 ? words.none : words.allLinked
  })
  return (
    <li>
      <a class="rail__item" href={href} aria-current={current ? 'page' : undefined}>
        <ProgressDot look={look} />
        <span class="rail__name">{words.title}</span>
        <span class="rail__count rail__count--still rail__count--words">{count}</span>
      </a>
    </li>
  )
}
