/**
 * Which counts of a block are left out, so that no small one follows.
 * [TB42 TB50 TB51 TB52]
 *
 * The small ones first; then, as long as one of them can be told, the next smallest
 * beside it. That all of a group were judged alike is told by a total as well: what
 * is hidden of a total is never nothing or everything, where the total itself is
 * neither.
 */
import { type Block, type Hidden, listFollowing, type Place, type Why } from './following-counts.ts'
import { ALL } from './table.ts'

export function closeBlock(block: Block): Hidden {
  const hidden = new Map<Place, Why>()
  for (const place of block.places) if (place.of < block.least) hidden.set(place, 'small-group')
  for (;;) {
    const next = findNext(block, hidden)
    if (!next) return hidden
    hidden.set(next, 'tells-a-small-group')
  }
}

function findNext(block: Block, hidden: Hidden): Place | undefined {
  const told = listFollowing(block, hidden).map((place) => findLines(block, hidden, place))
  const rows = told.map(({ row }) => row)
  const groups = told.map(({ group }) => group)
  const alone = [...rows, ...groups].filter((line) => line.isAlone)
  // Rows first: what is left out of one row closes several groups at once.
  const found = [...alone, ...groups, ...rows].find(({ open }) => open.length > 0)
  return found ? findSmallest(found.open) : findAlike(block, hidden)
}

/** What could be left out beside it, and whether it is the only one that is. */
function findLines({ places, hasKinds }: Block, hidden: Hidden, told: Place) {
  const lineOf = (isIn: (place: Place) => boolean) => ({
    open: places.filter((place) => !hidden.has(place) && isIn(place)),
    isAlone: [...hidden.keys()].filter(isIn).length === 1,
  })
  const row = lineOf((place) => hasKinds && place.row === told.row)
  return {
    // All of a row is left out for its group's sake alone.
    row: { ...row, open: row.open.filter(({ group }) => group !== ALL) },
    group: lineOf((place) => place.group === told.group),
  }
}

const findSmallest = (places: readonly Place[]): Place | undefined =>
  places.toSorted((a, b) => a.of - b.of)[0]

function findAlike({ places, hasKinds }: Block, hidden: Hidden): Place | undefined {
  for (const group of new Set(places.map((place) => place.group))) {
    const column = places.filter((place) => place.group === group)
    const own = column.filter((place) => hidden.has(place))
    const open = column.filter((place) => !hidden.has(place))
    if (areAlike(own) && !areAlike(column)) return findSmallest(open)
  }
  const sums = hasKinds ? places.filter(({ group }) => group === ALL) : []
  const everything = areAlike(sums)
  return sums.find(
    (sum) =>
      !everything &&
      !hidden.has(sum) &&
      areAlike([sum]) &&
      places.some((place) => place.row === sum.row && hidden.has(place)),
  )
}

/** Nobody of them, or everybody. */
function areAlike(places: readonly Place[]): boolean {
  const n = places.reduce((sum, place) => sum + place.n, 0)
  const of = places.reduce((sum, place) => sum + place.of, 0)
  return of > 0 && (n === 0 || n === of)
}
