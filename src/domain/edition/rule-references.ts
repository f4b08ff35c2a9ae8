/**
 * What the rating and sampling rules name must exist, and bands must cover
 * every result exactly once.  [ED2 ED5]
 *
 * Bands descend strictly and end at 0; a higher band never has a lower score.
 * Otherwise "the lowest key question" would have two meanings.
 */
import type { Edition } from './edition.ts'
import { type AddFault, addRepeats, addUnknown } from './faults.ts'

export function addRuleFaults(edition: Edition, add: AddFault): void {
  const standards = edition.domains.flatMap((domain) => domain.standards.map(({ id }) => id))
  for (const [id, provider] of Object.entries(edition.providerTypes)) {
    const at = `providerTypes.${id}.standards`
    addRepeats(add, at, provider.standards)
    addUnknown(add, at, provider.standards, {
      what: 'standard',
      has: (name) => standards.includes(name),
    })
  }
  const { levels, keyQuestionBands, overallBands } = edition.rating
  addRepeats(
    add,
    'rating.levels (ids)',
    levels.map((level) => level.id),
  )
  addRepeats(
    add,
    'rating.levels (scores)',
    levels.map((level) => String(level.score)),
  )
  if (levels.some((level) => level.score < edition.rating.notRatedScore))
    add('rating.notRatedScore', 'expected no more than the score of the lowest level')
  addBandFaults(edition, { path: 'rating.keyQuestionBands', bands: keyQuestionBands }, add)
  if (edition.rating.noComposite === undefined)
    addBandFaults(edition, { path: 'rating.overallBands', bands: overallBands }, add)
  else if (overallBands.length > 0)
    add('rating.overallBands', 'expected none where there is no composite')
  addStrataFaults(edition, add)
  addRepeats(
    add,
    'sampling.replacement.reasons (ids)',
    edition.sampling.replacement.reasons.map((reason) => reason.id),
  )
  addWeightFaults(edition, add)
  addEvidenceFaults(edition, add)
}

/** Only what is judged on evidence has officers' answers beside it, and only shares stand there. */
function addEvidenceFaults({ domains, officerInterview, rating }: Edition, add: AddFault): void {
  const { sources = [], officerAnswers = {} } = rating.domainOne
  addRepeats(
    add,
    'rating.domainOne.sources (ids)',
    sources.map((source) => source.id),
  )
  const onEvidence = domains
    .flatMap((domain) => domain.standards)
    .filter(({ basis }) => basis === 'evidence')
    .map(({ id }) => id)
  const yesNo = officerInterview.questions.filter(({ type }) => type === 'yes-no')
  for (const [standard, questions] of Object.entries(officerAnswers)) {
    const at = `rating.domainOne.officerAnswers.${standard}`
    if (!onEvidence.includes(standard))
      add(at, `"${standard}" is no standard of this edition that is judged on evidence`)
    addRepeats(add, at, questions)
    addUnknown(add, at, questions, {
      what: 'yes or no question to officers',
      has: (name) => yesNo.some(({ id }) => id === name),
    })
  }
}

interface Bands {
  readonly path: string
  readonly bands: readonly { readonly from: number; readonly level: string }[]
}

function addBandFaults(edition: Edition, { path, bands }: Bands, add: AddFault): void {
  const scores = new Map(edition.rating.levels.map((level) => [level.id, level.score]))
  addUnknown(
    add,
    path,
    bands.map((band) => band.level),
    {
      what: 'level',
      has: (name) => scores.has(name),
    },
  )
  if (bands.at(-1)?.from !== 0) add(path, 'expected the last band to begin at 0')
  bands.forEach((band, index) => {
    const above = bands[index - 1]
    if (!above) return
    if (above.from <= band.from) add(`${path}.${index}`, 'expected bands from high to low')
    if ((scores.get(above.level) ?? 0) <= (scores.get(band.level) ?? 0) && scores.has(band.level))
      add(`${path}.${index}`, 'expected a lower score than that of the band above')
  })
}

function addStrataFaults(edition: Edition, add: AddFault): void {
  const caseTypes = new Set(edition.caseTypes.map((caseType) => caseType.id))
  for (const [caseType, fields] of Object.entries(edition.sampling.strata)) {
    const at = `sampling.strata.${caseType}`
    if (!caseTypes.has(caseType)) add(at, `"${caseType}" is no case type of this edition`)
    addRepeats(add, at, fields)
    addUnknown(add, at, fields, {
      what: `profile field asked of ${caseType}`,
      has: (name) =>
        Object.hasOwn(edition.profile, name) &&
        edition.profile[name]?.in.includes(caseType) === true,
    })
  }
}

/** A case type without a weight would be no work at all. */
function addWeightFaults({ caseTypes, allocation }: Edition, add: AddFault): void {
  const at = 'allocation.caseWeights'
  const ids = caseTypes.map((caseType) => caseType.id)
  addUnknown(add, at, Object.keys(allocation.caseWeights), {
    what: 'case type',
    has: (name) => ids.includes(name),
  })
  for (const id of ids) {
    if (!Object.hasOwn(allocation.caseWeights, id)) add(at, `expected a weight for ${id}`)
  }
}
