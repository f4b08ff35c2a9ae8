/**
 * Why a block goes where it goes, as facts of the finished suggestion.  [AL10]
 *
 * Not a diary of the search: every ground can be seen in the suggestion itself,
 * and stays true however the search is made better.
 */
import type { Allocation, AllocationCase, Ground, PlacedBlock } from './allocation.ts'
import { atIndex } from './at-index.ts'
import type { Block } from './split-cases.ts'

type Known = Pick<Allocation, 'placed' | 'kept' | 'loads'>

export function findGrounds(
  known: Known,
  placed: PlacedBlock,
  { leftOut: people, isShared }: Pick<Block, 'leftOut' | 'isShared'>,
): Ground[] {
  const others = listOthers(known, placed)
  const isOnly = people.length > 0 && people.length === known.loads.length - 1
  const leftOut: Ground[] = people.length > 0 && !isOnly ? [{ kind: 'left-out', people }] : []
  return [
    ...findOfficerGrounds(placed, others, isShared),
    ...(isOnly ? [{ kind: 'only-one' as const }] : leftOut),
    ...findOfficeGrounds(placed, others),
    toLoadGround(known, placed),
  ]
}

/** What the assessor has besides. */
const listOthers = ({ placed, kept }: Known, block: PlacedBlock): AllocationCase[] => [
  ...kept.filter(({ assessor }) => assessor === block.assessor).map((one) => one.case),
  ...placed
    .filter((one) => one !== block && one.assessor === block.assessor)
    .flatMap(({ cases }) => cases),
]

function findOfficerGrounds(
  { officer, cases }: PlacedBlock,
  others: readonly AllocationCase[],
  isShared: boolean,
): Ground[] {
  if (officer === null) return []
  const had = others.filter((one) => one.officer === officer).length
  const all = had + cases.length
  return [
    ...(isShared ? [{ kind: 'shared-officer' as const }] : []),
    ...(had > 0 ? [{ kind: 'has-officer' as const, cases: had }] : []),
    ...(all > 1 ? [{ kind: 'together' as const, cases: all }] : []),
  ]
}

function findOfficeGrounds({ cases }: PlacedBlock, others: readonly AllocationCase[]): Ground[] {
  const { office, day } = atIndex(cases, 0)
  if (office === null) return []
  const there = others.filter((one) => one.office === office)
  if (there.length === 0) return []
  const isSameDay = day !== null && there.some((one) => one.day === day)
  return [
    { kind: 'same-office', office, cases: there.length },
    ...(isSameDay ? [{ kind: 'same-day' as const, office, day }] : []),
  ]
}

/** An even share of everything, for the part of a full load that this person works. */
function toLoadGround({ loads }: Known, { assessor }: PlacedBlock): Ground {
  const sum = (toNumber: (load: Known['loads'][number]) => number) =>
    loads.reduce((total, load) => total + toNumber(load), 0)
  const own = loads.filter(({ person }) => person === assessor)
  const weight = own.reduce((total, { after }) => total + after.weight, 0)
  const share = own.reduce((total, load) => total + load.share, 0)
  const even = (sum(({ after }) => after.weight) * share) / sum((load) => load.share)
  return { kind: 'load', weight, even: Math.round(even) }
}
