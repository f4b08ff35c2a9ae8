/**
 * Which hidden counts of a block follow from what is shown.  [TB50 TB51]
 *
 * A reader has the total of each kind of provider from another figure, and all is
 * the sum of the kinds. A hidden count is told by those sums where it lies on no
 * ring of hidden counts: it can then not be raised without changing what is shown.
 * It is told by its reason too: of two small ones that are 2 together each is 1.
 */
import { ALL } from './table.ts'

export type Why = 'small-group' | 'tells-a-small-group'

/** A count with anybody behind it, in its row and its group. */
export interface Place {
  readonly row: number
  readonly group: string
  readonly n: number
  readonly of: number
}

export type Hidden = ReadonlyMap<Place, Why>

export interface Block {
  readonly places: readonly Place[]
  /** All is a sum of several kinds of provider. */
  readonly hasKinds: boolean
  readonly least: number
}

export function listFollowing(block: Block, hidden: Hidden): readonly Place[] {
  const bounds = narrowBounds(block, hidden)
  return [...hidden.keys()].filter((place) => {
    const { low = 0, high = 0 } = bounds.get(place) ?? {}
    return low === high || !isOnRing(block, place, [...hidden.keys()])
  })
}

/** Rows and groups are the ends of a hidden count; without kinds a row is bound to nothing. */
function isOnRing({ hasKinds }: Block, place: Place, hidden: readonly Place[]): boolean {
  const rowOf = ({ row }: Place) => (hasKinds ? row : -1)
  const reached = new Set<number | string>([rowOf(place)])
  const others = hidden.filter((other) => other !== place)
  for (const _ of others) {
    for (const other of others) {
      if (reached.has(rowOf(other)) || reached.has(other.group))
        reached.add(rowOf(other)).add(other.group)
    }
  }
  return reached.has(place.group)
}

interface Bounds {
  readonly low: number
  readonly high: number
}

interface Line {
  readonly terms: readonly { readonly place: Place; readonly sign: 1 | -1 }[]
  readonly sum: number
}

const ROUNDS = 30

/** Each hidden count lies between these, for whoever adds up the shown ones. */
function narrowBounds(block: Block, hidden: Hidden): ReadonlyMap<Place, Bounds> {
  const { least } = block
  const bounds = new Map<Place, Bounds>(
    [...hidden].map(([place, why]) => [
      place,
      why === 'small-group'
        ? { low: 1, high: least - 1 }
        : { low: least, high: Number.POSITIVE_INFINITY },
    ]),
  )
  const lines = listLines(block, hidden)
  for (let round = 0; round < ROUNDS; round++) for (const line of lines) narrow(line, bounds)
  return bounds
}

function listLines({ places, hasKinds }: Block, hidden: Hidden): readonly Line[] {
  const lineOf = (own: readonly Place[], signOf: (place: Place) => 1 | -1): Line => {
    const terms = own.filter((place) => hidden.has(place))
    return {
      terms: terms.map((place) => ({ place, sign: signOf(place) })),
      // What the hidden ones are together is what the reader gets by taking away the rest.
      sum: terms.reduce((sum, place) => sum + signOf(place) * place.of, 0),
    }
  }
  const groups = [...new Set(places.map(({ group }) => group))]
  const rows = hasKinds ? [...new Set(places.map(({ row }) => row))] : []
  return [
    ...groups.map((own) =>
      lineOf(
        places.filter(({ group }) => group === own),
        () => 1,
      ),
    ),
    ...rows.map((own) =>
      lineOf(
        places.filter(({ row }) => row === own),
        ({ group }) => (group === ALL ? -1 : 1),
      ),
    ),
  ]
}

function narrow({ terms, sum }: Line, bounds: Map<Place, Bounds>): void {
  const spanOf = ({ place, sign }: Line['terms'][number]): Bounds => {
    const { low, high } = bounds.get(place) ?? NOTHING
    return sign === 1 ? { low, high } : { low: -high, high: -low }
  }
  for (const term of terms) {
    const others = terms.filter((other) => other !== term).map(spanOf)
    const low = sum - others.reduce((all, one) => all + one.high, 0)
    const high = sum - others.reduce((all, one) => all + one.low, 0)
    const own = bounds.get(term.place) ?? NOTHING
    const found = term.sign === 1 ? { low, high } : { low: -high, high: -low }
    bounds.set(term.place, {
      low: Math.max(own.low, found.low),
      high: Math.min(own.high, found.high),
    })
  }
}

const NOTHING: Bounds = { low: 0, high: 0 }
