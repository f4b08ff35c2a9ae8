/**
 * The formula of a sample's size, step by step, with its numbers.  [SA20 UI51]
 */
import type { SampleSize } from '../../../domain/sampling/sample-size.ts'
import { toPercent, sizeWords as words } from '../../words/samples.ts'

export function SizeFormula({ formula }: { formula: SampleSize }) {
  const { population, confidence, margin, proportion, z, n0, corrected, size } = formula
  const steps = [
    { name: words.given, text: words.givenWords(z, toPercent(confidence), margin, proportion) },
    { name: words.endless, text: words.endlessFormula(z, margin, proportion, n0) },
    ...(corrected === n0
      ? []
      : [
          {
            name: words.finite(population),
            text: words.finiteFormula(n0, population, corrected),
          },
        ]),
    { name: words.rounded, text: words.result(size) },
  ]
  return (
    <dl class="sample-steps">
      {steps.map(({ name, text }) => (
        <div key={name} class="sample-steps__one">
          <dt>{name}</dt>
          <dd class="tabular">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
