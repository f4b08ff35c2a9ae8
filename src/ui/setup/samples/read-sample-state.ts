/**
 * How far the sample of a case type is, in one word and its numbers.  [UI50]
 *
 * What two people differ in comes before everything else.
 */
import type { CaseLine } from '../../../session/case-line.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { type Agreed, type Sample, sampleOf } from '../../../session/samples.ts'

type One<T> = Extract<Agreed<T>, { kind: 'one' }>
type Differing<T> = Extract<Agreed<T>, { kind: 'differing' }>
type Mark<K extends 'population' | 'draw'> = Sample[K] extends Agreed<infer T> ? T : never

export type SampleState =
  | { readonly kind: 'draws-differ'; readonly draw: Differing<Mark<'draw'>> }
  | { readonly kind: 'drawn'; readonly draw: One<Mark<'draw'>>; readonly replaced: number }
  | { readonly kind: 'sampled'; readonly cases: number }
  | { readonly kind: 'lists-differ'; readonly list: Differing<Mark<'population'>> }
  | { readonly kind: 'listed'; readonly list: One<Mark<'population'>> }
  | { readonly kind: 'none' }

export function readSampleState(
  { id, samples }: Inspection,
  caseType: string,
  lines: Iterable<CaseLine>,
): SampleState {
  const { draw, population: list, replacements, cases } = sampleOf(samples, caseType)
  if (draw.kind === 'differing') return { kind: 'draws-differ', draw }
  if (draw.kind === 'one') {
    const replaced = [...replacements.values()].filter(({ kind }) => kind !== 'none').length
    return { kind: 'drawn', draw, replaced }
  }
  const others = [...lines].filter(
    (line) => line.inspection === id && line.caseType === caseType && !cases.has(line.stream),
  )
  if (others.length > 0) return { kind: 'sampled', cases: others.length }
  if (list.kind === 'differing') return { kind: 'lists-differ', list }
  return list.kind === 'one' ? { kind: 'listed', list } : { kind: 'none' }
}

/** Case types of which two people drew or imported, and nobody has chosen. */
export const listUndecided = ({ samples }: Inspection): readonly string[] =>
  [...samples].flatMap(([caseType, { population, draw, replacements }]) => {
    const isListOpen = draw.kind === 'none' && population.kind === 'differing'
    const isOpen = [draw, ...replacements.values()].some(({ kind }) => kind === 'differing')
    return isListOpen || isOpen ? [caseType] : []
  })
