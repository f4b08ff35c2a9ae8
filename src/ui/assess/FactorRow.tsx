/**
 * One factor: linked or not, and beside it the services where it is. The room of
 * the second question is there from the start, so that a tap moves nothing.
 * [UI81 UI14 FM5]
 *
 * What was said of the services is kept when the link is taken back, out of every
 * count, and is there again when it is linked again.
 */
import { useComputed } from '@preact/signals'
import { paths } from '../../domain/assessment/paths.ts'
import type { Option } from '../../domain/edition/form.ts'
import { formsWords } from '../words/forms.ts'
import { AnswerField } from './AnswerField.tsx'
import { ClearAnswer } from './ClearAnswer.tsx'
import { factorRow } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { RegisterMark } from './RegisterMark.tsx'

export function FactorRow({ factor: { id, label } }: { factor: Option }) {
  const { form, answer, isConflict } = useCaseScreen()
  const row = factorRow(id)
  const [linked, sufficient] = [paths.factorLinked(id), paths.factorSufficient(id)]
  const isAsked = useComputed(() => answer(linked).value === 'yes' || isConflict(sufficient).value)
  const look = useComputed(() =>
    isAsked.value ? 'factor__part' : 'factor__part factor__part--off',
  )
  const question = useComputed(() => (isAsked.value ? '' : undefined))
  const keptWords = useComputed(() =>
    !isAsked.value && answer(sufficient).value !== undefined ? formsWords.servicesKept : '',
  )
  const words = form.factorQuestions
  return (
    <li class="factor" id={row}>
      <h2 class="factor__label">{label}</h2>
      <FactorPart {...{ path: linked, id: `${row}-linked`, label, words: words.linked }} />
      <div class={look} data-question={question}>
        <FactorAnswer
          {...{ path: sufficient, id: `${row}-sufficient`, label }}
          words={words.sufficient}
        />
      </div>
      <p class="factor__kept muted">{keptWords}</p>
    </li>
  )
}

interface FactorPartProps {
  readonly path: string
  readonly id: string
  readonly label: string
  readonly words: string
}

const FactorPart = (props: FactorPartProps) => (
  <div class="factor__part" data-question="">
    <FactorAnswer {...props} />
  </div>
)

function FactorAnswer({ path, id, label, words }: FactorPartProps) {
  const { form } = useCaseScreen()
  return (
    <>
      <p class="factor__question" id={id}>
        <span class="hidden-words">{label}: </span>
        {words}
      </p>
      <AnswerField slot="factor__answers" path={path} options={form.yesNo} labelledBy={id} />
      <div class="factor__more">
        <ClearAnswer path={path} about={formsWords.factorName(label, words)} />
        <RegisterMark path={path} />
      </div>
    </>
  )
}
