/**
 * The examples that may leave, as they will be read, with the ways out: copied,
 * or saved as a file without a name of a case.  [UI94 NC14]
 */
import type { ExampleKind } from '../../domain/examples/example.ts'
import type { StandardExamples } from '../../session/examples.ts'
import { CopyButton } from '../setup/CopyButton.tsx'
import { DownloadText } from '../setup/DownloadText.tsx'
import { leadExampleWords as words } from '../words/examples.ts'
import { examplesToCsv, examplesToText } from './examples-to-text.ts'

export interface ExamplesLeavingProps {
  readonly standards: readonly StandardExamples[]
  readonly kind: ExampleKind | undefined
  /** No case is marked at all. */
  readonly isEmpty: boolean
}

export function ExamplesLeaving({ standards, kind, isEmpty }: ExamplesLeavingProps) {
  const shown = standards
    .map(({ standard, examples }) => ({
      standard,
      examples: examples.filter((one) => kind === undefined || one.kind === kind),
    }))
    .filter(({ examples }) => examples.length > 0)
  if (shown.length === 0) return <p>{isEmpty ? words.noneHere : words.noneOfKind}</p>
  const text = examplesToText(shown, words)
  return (
    <>
      <div class="row">
        <CopyButton text={text}>{words.copy}</CopyButton>
        <DownloadText fileName="practice-examples.csv" text={examplesToCsv(shown, words)}>
          {words.csv}
        </DownloadText>
        <DownloadText fileName="practice-examples.txt" text={text} type="text/plain">
          {words.text}
        </DownloadText>
      </div>
      {shown.map(({ standard, examples }) => (
        <section key={standard.id} class="stack" aria-labelledby={`examples-${standard.id}`}>
          <h2 id={`examples-${standard.id}`}>
            {standard.id} {standard.name}
          </h2>
          {examples.map((example) => (
            <article key={`${example.keyQuestion.id} ${example.text}`} class="leaving">
              <h3 class="leaving__title">
                {words.kinds[example.kind]} · {example.keyQuestion.id}
              </h3>
              <p class="muted">{example.keyQuestion.text}</p>
              <p class="leaving__text">{example.text}</p>
            </article>
          ))}
        </section>
      ))}
    </>
  )
}
