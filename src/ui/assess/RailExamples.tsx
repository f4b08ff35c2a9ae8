/**
 * The entry of the rail for the practice examples, with how many there are.
 * [UI91]
 *
 * Follows the marks and what was said to be ready: an answer repaints nothing here.
 */
import { useComputed } from '@preact/signals'
import { paths } from '../../domain/assessment/paths.ts'
import { type DotLook, ProgressDot } from '../parts/ProgressDot.tsx'
import { caseWords } from '../words/assess.ts'
import { exampleWords } from '../words/examples.ts'
import { listQuestions } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'

export function RailExamples({ href, current }: { href: string; current: boolean }) {
  const { form, answer, isConflict } = useCaseScreen()
  const marked = useComputed(() =>
    listQuestions(form).filter(({ id }) => {
      const path = paths.exampleKind(id)
      return answer(path).value !== undefined || isConflict(path).value
    }),
  )
  // A tick would say that it may leave: that is said on its page, by a person.
  const look = useComputed((): DotLook => {
    const of = marked.value.length
    const said = marked.value.filter(({ id }) => answer(paths.exampleReady(id)).value !== undefined)
    if (of === 0) return { state: 'none' }
    return said.length === of ? { state: 'done' } : { state: 'part', share: said.length / of }
  })
  const words = useComputed(() => exampleWords.count(marked.value.length))
  return (
    <li>
      <a class="rail__item" href={href} aria-current={current ? 'page' : undefined}>
        <ProgressDot look={look} />
        <span class="rail__name">{caseWords.examples}</span>
        <span class="rail__count rail__count--still">{words}</span>
      </a>
    </li>
  )
}
