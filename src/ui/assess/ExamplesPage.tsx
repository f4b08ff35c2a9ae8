/**
 * The practice examples of a case: each in a card of its own.  [UI91 NC9]
 */
import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { paths } from '../../domain/assessment/paths.ts'
import { makeKnownNames } from '../../session/known-names.ts'
import { useOpen } from '../shell/app-model.ts'
import { exampleWords as words } from '../words/examples.ts'
import { listQuestions } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { ExampleCard } from './ExampleCard.tsx'
import { PlaceHeading } from './PlaceHeading.tsx'

export function ExamplesPage() {
  const { form, answer, isConflict, inspection, edition } = useCaseScreen()
  const lines = useOpen().workspace.lines.value
  const known = useMemo(
    () => makeKnownNames(inspection.peek(), edition, lines.values()),
    [inspection, edition, lines],
  )
  const marked = useComputed(() =>
    listQuestions(form).filter(({ id }) => {
      const path = paths.exampleKind(id)
      return answer(path).value !== undefined || isConflict(path).value
    }),
  )
  return (
    <>
      <PlaceHeading title={words.title} crumb={[form.caseType.label]} />
      {marked.value.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p class="place__note">{words.lead}</p>
          {marked.value.map((question) => (
            <ExampleCard key={question.id} question={question} known={known} />
          ))}
        </>
      )}
    </>
  )
}
