/**
 * The ratings of all inspections of a tablet side by side, as the table of
 * ratings in a report.  [RA25]
 *
 * One table for each edition, since standards of different editions do not
 * compare. A standard that a kind of provider is not inspected on is left empty;
 * one that it is inspected on and that has no rating is not rated, which is
 * another thing.
 */
import { assert } from '../base/assert.ts'
import type { Edition } from '../domain/edition/edition.ts'
import type { Board, Level } from './board.ts'
import type { Inspection } from './inspections.ts'

export interface RatingsRow {
  readonly inspection: Inspection
  readonly providerType: string
  readonly isSoFar: boolean
  readonly overall: Level
  readonly composite: number | null
  /** In the order of the table's standards. Undefined: not inspected on it. */
  readonly levels: readonly (Level | undefined)[]
  /** The panel has changed something of it. */
  readonly isDecided: boolean
}

export interface RatingsTableOf {
  readonly edition: Edition
  readonly standards: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly RatingsRow[]
}

export interface Rated {
  readonly inspection: Inspection
  readonly edition: Edition
  readonly board: Board
}

export function makeRatingsTables(rated: readonly Rated[]): RatingsTableOf[] {
  return [...Map.groupBy(rated, ({ edition }) => edition.id).values()].map((group) => {
    const edition = group[0]?.edition
    assert(edition, 'a group holds what made it')
    const asked = new Set(
      group.flatMap(({ board }) => board.standards.map((standard) => standard.id)),
    )
    const standards = edition.domains
      .flatMap((domain) => domain.standards)
      .filter(({ id }) => asked.has(id))
    const rows = group.map((one) =>
      makeRow(
        one,
        standards.map(({ id }) => id),
      ),
    )
    return { edition, standards, rows }
  })
}

function makeRow({ inspection, edition, board }: Rated, ids: readonly string[]): RatingsRow {
  const { composite, overall, decided, standards, isSoFar } = board
  const type = edition.providerTypes[inspection.providerType]
  assert(type, 'a board is made for a kind of provider that the edition has')
  const byId = new Map(standards.map((standard) => [standard.id, standard]))
  return {
    inspection,
    providerType: type.label,
    isSoFar,
    overall: decided ? decided.overall : overall.level,
    composite: decided ? decided.composite : (composite?.score ?? null),
    levels: ids.map((id) => {
      const standard = byId.get(id)
      return standard && (standard.decided ?? standard.rating)
    }),
    isDecided: standards.some((standard) => standard.decided !== null),
  }
}
