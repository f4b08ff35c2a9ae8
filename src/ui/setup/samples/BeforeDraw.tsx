/**
 * Before a sample is drawn: how many, from which strata, and the draw.  [UI51 UI52]
 */
import { useMemo } from 'preact/hooks'
import { assert } from '../../../base/assert.ts'
import type { DigestedPopulation } from '../../../domain/sampling/draw.ts'
import type { PopulationMark } from '../../../domain/sampling/marks.ts'
import type { Inspection } from '../../../session/inspections.ts'
import type { Marked } from '../../../session/samples.ts'
import { toDayAndTime } from '../../words/common.ts'
import { hubWords, sampleWords as words } from '../../words/samples.ts'
import { DrawBox } from './DrawBox.tsx'
import { listStrata } from './list-strata.ts'
import { SizeBox } from './SizeBox.tsx'
import { StrataBox } from './StrataBox.tsx'
import { importHref } from './sample-address.ts'
import { nameOf } from './state-to-words.ts'
import { useDrawForm } from './use-draw-form.ts'

export interface BeforeDrawProps {
  readonly inspection: Inspection
  readonly caseType: string
  readonly mark: Marked<PopulationMark>
  readonly list: DigestedPopulation
}

export function BeforeDraw({ inspection, caseType, mark, list }: BeforeDrawProps) {
  const { edition } = inspection
  assert(edition, 'a page of a case type has its edition')
  const form = useDrawForm(inspection, caseType, list)
  const { size } = form
  const strata = useMemo(() => listStrata(edition, list.population, size), [edition, list, size])
  const { author, at } = mark
  return (
    <>
      <p>
        {words.list(strata.total, nameOf(inspection, author), toDayAndTime(at))}{' '}
        <a href={importHref(inspection, caseType)}>{hubWords.importAgain}</a>
      </p>
      <SizeBox edition={edition} form={form} />
      <StrataBox strata={strata} />
      <DrawBox form={form} />
    </>
  )
}
