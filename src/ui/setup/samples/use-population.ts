/**
 * The population of a sample, read from its stream once for each list or draw.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { StreamId } from '../../../base/brand.ts'
import type { DigestedPopulation } from '../../../domain/sampling/draw.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { readDigested } from '../../../session/population.ts'
import { sampleOf } from '../../../session/samples.ts'
import { useOpen } from '../../shell/app-model.ts'

export type UsedPopulation =
  | { readonly kind: 'reading' }
  | { readonly kind: 'not-here' }
  | { readonly kind: 'here'; readonly list: DigestedPopulation }

const READING: UsedPopulation = { kind: 'reading' }

export function usePopulation(inspection: Inspection, caseType: string): UsedPopulation {
  const { session, lines } = useOpen().workspace
  const [used, setUsed] = useState<UsedPopulation>(READING)
  const { draw, population } = sampleOf(inspection.samples, caseType)
  const drawnFrom = draw.kind === 'one' ? draw.value.population : undefined
  const stream = drawnFrom ?? (population.kind === 'one' ? population.value.stream : undefined)
  // While a part is still on its way, whatever arrives is a reason to look again.
  const arrived = used.kind === 'here' ? undefined : lines.value
  const here = useRef<StreamId | undefined>(undefined)
  useEffect(() => {
    // It never changes: a population has a stream of its own.
    if (stream !== undefined && here.current === stream) return
    let isLeft = false
    void readDigested(session, inspection, caseType).then((list) => {
      if (isLeft) return
      here.current = list && stream
      setUsed(list ? { kind: 'here', list } : { kind: 'not-here' })
    })
    return () => {
      isLeft = true
    }
    // The set-up changes with every allocation; the list does not.
  }, [session, inspection.id, caseType, stream, arrived])
  return used
}
