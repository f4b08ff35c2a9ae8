/**
 * The entry of the rail for the practice examples, with how many there are.
 * [UI91]
 *
 * Follows the marks alone: an answer repaints nothing here.
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
  const count = useComputed(
    () =>
      listQuestions(form).filter(({ id }) => {
        const path = paths.exampleKind(id)
        return answer(path).value !== undefined || isConflict(path).value
      }).length,
  )
  const look = useComputed((): DotLook => ({ state: count.value > 0 ? 'done' : 'none' }))
  const words = useComputed(() => exampleWords.count(count.value))
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
