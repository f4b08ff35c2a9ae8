/**
 * What the tables of a report are made from, for one inspection or several, by the
 * reader's choice of which cases count.  [TB2 TB11 TB17 TB41]
 *
 * Officers of several inspections are told apart by their inspection. Domain one
 * and the panel are of each inspection; without them its standards are not rated
 * there, and nothing is decided.
 */
import type { InspectionId } from '../../base/brand.ts'
import type { PanelDecision } from '../../domain/archive/source-to-rows.ts'
import { type Counting, countsUnder } from '../../domain/rating/count-cases.ts'
import type { DomainOne } from '../../domain/rating/rate.ts'
import { type CaseRating, rateCases } from '../../domain/tables/rate-cases.ts'
import type { TableSource } from '../../domain/tables/source.ts'
import type { ReportFacts } from './read-report.ts'

/** What people decided on an inspection, besides its cases. */
export interface Decided {
  readonly domainOne: DomainOne
  readonly panel: readonly PanelDecision[]
}

export const NOTHING_DECIDED: Decided = { domainOne: {}, panel: [] }

export interface SourceWish {
  readonly counting: Counting
  readonly decided: ReadonlyMap<InspectionId, Decided>
}

export function makeReportSource(all: readonly ReportFacts[], wish: SourceWish): TableSource {
  const isOne = all.length === 1
  return {
    cases: all.flatMap(({ inspection, cases }) =>
      cases.filter(countsUnder(wish.counting)).map((one) => {
        const officer = one.officer && keyOf(isOne, inspection.id, one.officer)
        return { ...one, officer }
      }),
    ),
    officers: all.flatMap(({ inspection, officers }) =>
      officers.map((one) => ({ ...one, officer: keyOf(isOne, inspection.id, one.officer) })),
    ),
    inspections: all.map((facts) => ({
      ...rateFacts(facts, wish).inspection,
      provider: toLabel(facts, all),
    })),
  }
}

/** Rounds of one provider are told apart by the title of the inspection. */
function toLabel(
  { inspection: { id, provider, title } }: ReportFacts,
  all: readonly ReportFacts[],
) {
  const isAgain = all.some(
    ({ inspection }) => inspection.id !== id && inspection.provider === provider,
  )
  return isAgain ? `${provider} (${title})` : provider
}

const keyOf = (isOne: boolean, inspection: InspectionId, officer: string): string =>
  isOne ? officer : `${inspection} ${officer}`

export function rateFacts(
  { inspection, edition, cases }: ReportFacts,
  { counting, decided }: SourceWish,
): CaseRating {
  const { domainOne, panel } = decided.get(inspection.id) ?? NOTHING_DECIDED
  return rateCases(edition, cases.filter(countsUnder(counting)), {
    provider: inspection.provider,
    providerType: inspection.providerType,
    domainOne,
    decided: Object.fromEntries(panel.map(({ keyQuestion, to }) => [keyQuestion, to])),
  })
}
