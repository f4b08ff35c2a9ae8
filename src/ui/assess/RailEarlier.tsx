/**
 * The entry of the rail for what is no longer asked: how many answers there are.
 */
import { useComputed } from '@preact/signals'
import { earlierWords as words } from '../words/earlier.ts'
import { useCaseScreen } from './case-screen.ts'
import { answeredParts } from './NoLongerAsked.tsx'

export function RailEarlier({ href, current }: { href: string; current: boolean }) {
  const screen = useCaseScreen()
  const count = useComputed(() => words.count(answeredParts(screen).length))
  return (
    <li>
      <a class="rail__item" href={href} aria-current={current ? 'page' : undefined}>
        <span aria-hidden="true" />
        <span class="rail__name">{words.title}</span>
        <span class="rail__count rail__count--still rail__count--words">{count}</span>
      </a>
    </li>
  )
}
