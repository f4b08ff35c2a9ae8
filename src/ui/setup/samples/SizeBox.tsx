/**
 * How many cases: the number, its formula, what other aims would take, and
 * another number with a reason.  [UI51 SA20 SA21]
 */
import type { Edition } from '../../../domain/edition/edition.ts'
import { Details } from '../../parts/Details.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { toPercent, sizeWords as words } from '../../words/samples.ts'
import { OwnSize } from './OwnSize.tsx'
import { SizeFormula } from './SizeFormula.tsx'
import type { DrawForm } from './use-draw-form.ts'
import { WhatIfTable } from './WhatIfTable.tsx'

export interface SizeBoxProps {
  readonly edition: Edition
  readonly form: DrawForm
}

export function SizeBox({ edition, form }: SizeBoxProps) {
  const { formula, size } = form
  const { confidence, margin, population } = formula
  // Not where a person takes fewer all the same.
  const areAllTaken = formula.size === population && size === population
  return (
    <section class="sample-part" aria-labelledby="size-title">
      <h2 id="size-title">{words.title}</h2>
      <p class="sample-number">{words.result(size)}</p>
      <p class="prose">{words.lead(toPercent(confidence), words.points(margin))}</p>
      {areAllTaken && <Notice>{words.takeAll(population)}</Notice>}
      <Details summary={words.formula} open>
        <SizeFormula formula={formula} />
      </Details>
      <Details summary={words.whatIf}>
        <WhatIfTable edition={edition} population={population} />
      </Details>
      <OwnSize form={form} />
    </section>
  )
}
