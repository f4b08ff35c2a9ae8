/**
 * The order in which blocks are handed out: office by office, the largest first,
 * and in an office the largest blocks first.  [AL7 AL8]
 *
 * Filling one assessor after another in this order leaves nearly everybody with
 * one office or two; measured, the search from there ends with a third fewer
 * journeys than from the largest blocks first.
 */
import type { Block } from './split-cases.ts'

export function orderBlocks(blocks: readonly Block[]): Block[] {
  const offices = [...new Set(blocks.map(toOffice))]
  return offices
    .map((office) => ({ office, there: blocks.filter((block) => toOffice(block) === office) }))
    .map((one) => ({ ...one, weight: sumWeights(one.there) }))
    .toSorted((a, b) => b.weight - a.weight || (a.office < b.office ? -1 : 1))
    .flatMap(({ there }) => there.toSorted((a, b) => b.weight - a.weight))
}

const sumWeights = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { weight }) => sum + weight, 0)

/** Of the first case; who has none stands together. */
const toOffice = ({ cases }: Block): string => cases[0]?.office ?? ''
