/**
 * The practice examples that may leave, by standard.  [UI169 NC14]
 */
import type { Edition } from '../../domain/edition/edition.ts'
import type { Inspection } from '../../session/inspections.ts'
import { useExamples } from '../lead/use-examples.ts'
import { exampleWords, leadExampleWords } from '../words/examples.ts'
import { reportPagesWords as words } from '../words/report.ts'

export interface PrintedExamplesProps {
  readonly inspection: Inspection
  readonly edition: Edition
}

export function PrintedExamples({ inspection, edition }: PrintedExamplesProps) {
  const read = useExamples(inspection, edition)
  return (
    <section class="printed__part printed__part--own-sheet" aria-labelledby="printed-examples">
      <h2 id="printed-examples">{words.examples}</h2>
      {read.kind === 'reading' && <p aria-busy="true">{leadExampleWords.reading}</p>}
      {read.kind === 'lists-away' && <p>{exampleWords.listsAway}</p>}
      {read.kind === 'read' && !read.leaving.ok && <p>{words.examplesHeld}</p>}
      {read.kind === 'read' && read.leaving.ok && read.leaving.value.length === 0 && (
        <p>{words.noExamples}</p>
      )}
      {read.kind === 'read' &&
        read.leaving.ok &&
        read.leaving.value.map(({ standard, examples }) => (
          <section key={standard.id} class="stack">
            <h3>
              {standard.id} {standard.name}
            </h3>
            {examples.map((example) => (
              <div key={`${example.keyQuestion.id} ${example.text}`} class="printed__example">
                <p>
                  <b>{leadExampleWords.kinds[example.kind]}</b> · {example.keyQuestion.id}
                </p>
                <p class="leaving__text">{example.text}</p>
              </div>
            ))}
          </section>
        ))}
    </section>
  )
}
