/**
 * A drawn sample: what was recorded, its cases and reserves, what was replaced,
 * and how to repeat it.  [UI53]
 */
import { useMemo } from 'preact/hooks'
import { assert } from '../../../base/assert.ts'
import { type DigestedPopulation, drawFrom } from '../../../domain/sampling/draw.ts'
import type { DrawMark } from '../../../domain/sampling/marks.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { type Marked, sampleOf } from '../../../session/samples.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { drawnWords as words } from '../../words/samples.ts'
import { addNow } from './add-now.ts'
import { DrawFacts } from './DrawFacts.tsx'
import { DrawnStrata } from './DrawnStrata.tsx'
import { listDrawn } from './list-drawn.ts'
import { listStrata } from './list-strata.ts'
import { RepeatBox } from './RepeatBox.tsx'
import { ReplacedList } from './ReplacedList.tsx'
import { StrataBox } from './StrataBox.tsx'
import { useSetAside } from './use-set-aside.ts'

export interface AfterDrawProps {
  readonly inspection: Inspection
  readonly caseType: string
  readonly draw: Marked<DrawMark>
  readonly list: DigestedPopulation
}

export function AfterDraw({ inspection, caseType, draw: marked, list }: AfterDrawProps) {
  const { edition, samples } = inspection
  assert(edition, 'a page of a case type has its edition')
  const lines = useOpen().workspace.lines.value
  const aside = useSetAside(inspection)
  const { value: mark } = marked
  const sample = sampleOf(samples, caseType)
  const draw = useMemo(() => drawFrom(edition, list, mark), [edition, list, mark.seed, mark.size])
  const strata = useMemo(
    () => listStrata(edition, list.population, mark.size),
    [edition, list, mark.size],
  )
  const drawn = useMemo(
    () => listDrawn({ inspection, edition, sample, draw, lines, aside }),
    [inspection, edition, draw, lines, aside],
  )
  const { population } = sample
  const isOther = population.kind === 'one' && population.value.stream !== mark.population
  return (
    <>
      {(isOther || population.kind === 'differing') && (
        <Notice kind="warning">{words.anotherList}</Notice>
      )}
      <DrawFacts inspection={inspection} draw={marked} />
      <DrawnStrata
        inspection={inspection}
        replacing={{ edition, caseType, draw, used: drawn.used }}
        drawn={drawn}
      />
      <ReplacedList {...{ inspection, caseType, sample, lines, aside }} />
      <StrataBox strata={addNow(strata, drawn)} />
      <RepeatBox edition={edition} population={list.population} mark={mark} />
    </>
  )
}
