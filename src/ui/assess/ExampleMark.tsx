/**
 * "Mark as example" at a key question: good or poor, and the way to writing it.
 * [UI90 NC9]
 *
 * A group of its own and no question of the form: the keys that answer pass it by.
 */
import { useComputed } from '@preact/signals'
import { paths } from '../../domain/assessment/paths.ts'
import { ButtonLink } from '../parts/ButtonLink.tsx'
import { exampleWords as words } from '../words/examples.ts'
import { AnswerField } from './AnswerField.tsx'
import { exampleRow, placeHref } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { RegisterMark } from './RegisterMark.tsx'

export function ExampleMark({ questionId }: { questionId: string }) {
  const { open, answer, isConflict } = useCaseScreen()
  const path = paths.exampleKind(questionId)
  const isMarked = useComputed(() => answer(path).value !== undefined || isConflict(path).value)
  const title = `${exampleRow(questionId)}-mark`
  const href = `${placeHref(open.stream, { kind: 'examples' })}#${exampleRow(questionId)}`
  return (
    <section class="example-mark" aria-labelledby={title}>
      <div>
        <h2 class="example-mark__title" id={title}>
          {words.mark}
        </h2>
        <p class="muted">{words.markLead}</p>
      </div>
      <AnswerField
        slot="example-mark__answers"
        path={path}
        options={words.kinds}
        labelledBy={title}
      />
      <div class="example-mark__more">
        {isMarked.value && (
          <ButtonLink href={href} kind="quiet" iconAfter="right">
            {words.write}
          </ButtonLink>
        )}
        <RegisterMark path={path} />
      </div>
    </section>
  )
}
