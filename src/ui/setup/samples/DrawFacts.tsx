/**
 * What was recorded of a draw.  [UI53 SA31]
 */
import type { DrawMark } from '../../../domain/sampling/marks.ts'
import type { Inspection } from '../../../session/inspections.ts'
import type { Marked } from '../../../session/samples.ts'
import { toDayAndTime } from '../../words/common.ts'
import { drawnWords as words } from '../../words/samples.ts'
import { nameOf } from './state-to-words.ts'

export interface DrawFactsProps {
  readonly inspection: Inspection
  readonly draw: Marked<DrawMark>
}

export function DrawFacts({ inspection, draw: { value, author, at } }: DrawFactsProps) {
  const { seed, size, populationRows, formulaSize, reason, digest, generator } = value
  const why = reason === null ? words.asFormula : words.notFormula(formulaSize, reason)
  const facts = [
    { name: words.cases, text: `${words.casesOf(size, populationRows)}, ${why}` },
    { name: words.seed, text: String(seed) },
    { name: words.digest, text: <code class="sample-digest">{digest}</code> },
    { name: words.by, text: `${nameOf(inspection, author)}, ${toDayAndTime(at)}` },
    { name: words.generator, text: generator },
  ]
  return (
    <section class="sample-part" aria-labelledby="facts-title">
      <h2 id="facts-title">{words.title}</h2>
      <dl class="sample-steps">
        {facts.map(({ name, text }) => (
          <div key={name} class="sample-steps__one">
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
