/**
 * The editions of other inspections that come with the app: usable from end to
 * end, by code that knows nothing of them.
 */
import { describe, expect, test } from 'vitest'
import type { InspectionId } from '../../../../src/base/brand.ts'
import { paths } from '../../../../src/domain/assessment/paths.ts'
import { readProgress } from '../../../../src/domain/assessment/progress.ts'
import type { Edition } from '../../../../src/domain/edition/edition.ts'
import {
  DEFAULT_EDITION_ID,
  editionIds,
  loadEdition,
} from '../../../../src/domain/edition/editions.ts'
import { makeForm } from '../../../../src/domain/edition/form.ts'
import { parseEdition } from '../../../../src/domain/edition/parse-edition.ts'
import { rateInspection } from '../../../../src/domain/rating/rate.ts'
import { reachInspection } from '../../../../src/domain/rating/reach-inspection.ts'
import { makeBoard } from '../../../../src/session/board.ts'
import type { Inspection } from '../../../../src/session/inspections.ts'
import { createIds } from '../../../kit/half-done-case.ts'

const others: [string, Edition][] = []
for (const id of editionIds) {
  const loaded = await loadEdition(id)
  if (loaded.ok && id !== DEFAULT_EDITION_ID) others.push([id, loaded.value])
}

const topics: Record<string, readonly RegExp[]> = {
  'serious-further-offence-review': [/quality/i, /agenc/i, /learning/i, /time/i, /victim/i],
  'early-implementation': [
    /complete at allocation/,
    /within five working days/,
    /within ten working days/,
    /checks/i,
    /home visits/i,
    /management oversight/i,
    /review/i,
    /changes in risk/i,
  ],
}

const inspectionOf = (edition: Edition, providerType: string): Inspection => ({
  id: createIds(5)<InspectionId>(),
  title: 'x',
  provider: 'x',
  providerType,
  edition,
  editionId: edition.id,
  people: new Map(),
  assessors: new Map(),
  samples: new Map(),
  setAside: new Map(),
  interviews: new Map(),
  distress: undefined,
})

describe.each(others)('%s', (id, edition) => {
  const standards = edition.domains.flatMap((domain) => domain.standards)
  const questions = standards.flatMap((standard) => standard.keyQuestions)

  test('[EP13] asks what the inspection asked, in our own words, and says so', () => {
    const words = [...standards.map(({ name }) => name), ...questions.map(({ text }) => text)].join(
      '\n',
    )
    for (const topic of topics[id] ?? [/never/]) expect(words).toMatch(topic)
    expect(edition.source).toMatch(/our own words.*Not the inspectorate's text/)
    expect(
      questions.every(({ wording, prompts }) =>
        [wording, ...prompts.map((one) => one.wording)].every((one) => one === 'own'),
      ),
    ).toBe(true)
  })

  test('[EP13] every kind of case can be judged to the end, and every key question belongs to one', () => {
    const asked = new Set<string>()
    for (const { id: type } of edition.caseTypes) {
      const form = makeForm(edition, type)
      const values = new Map<string, string>()
      for (const { id: field, options } of form.fields)
        values.set(paths.field(field), options[0]?.id ?? '')
      for (const question of form.standards.flatMap((standard) => standard.keyQuestions)) {
        asked.add(question.id)
        values.set(paths.judgement(question.id), 'yes')
        for (const prompt of question.prompts) values.set(paths.judgement(prompt.id), 'yes')
      }
      expect(readProgress(form, (path) => values.get(path)).missing).toEqual([])
    }
    const fromCases = standards
      .filter(({ basis }) => basis === 'cases')
      .flatMap((one) => one.keyQuestions)
    expect([...asked].toSorted()).toEqual(fromCases.map((one) => one.id).toSorted())
  })

  test('[EP17] counts shares, and says why it rates nobody', () => {
    for (const type of Object.keys(edition.providerTypes)) {
      const tally = Object.fromEntries(
        questions.map((one) => [one.id, { sufficient: 3, applicable: 4 }]),
      )
      const rating = rateInspection(edition, type, tally, {})
      expect(rating.keyQuestions.every(({ percent }) => percent === 75)).toBe(true)
      expect([rating.composite, rating.overall]).toEqual([null, null])
      expect(rating.caveats).toContain(edition.rating.noComposite)
      expect(rating.keyQuestions.some(({ panel, oneCaseFlips }) => panel || oneCaseFlips)).toBe(
        false,
      )
      const board = makeBoard(inspectionOf(edition, type), [], { count: 'judged' })
      expect(board.ok && [board.value.composite, board.value.overall.level]).toEqual([
        undefined,
        null,
      ])
      const reach = reachInspection(edition, type, {}, { domainOne: {} })
      expect(reach.overall).toEqual({ best: null, worst: null })
    }
  })

  test('[EP18] names every parameter on which its source is silent', () => {
    expect(edition.sampling.notStated).toEqual([
      'confidence',
      'margin',
      'proportion',
      'finitePopulation',
      'method',
      'strata',
    ])
    expect(edition.caseTypes.every(({ window }) => window.startsWith('Not stated'))).toBe(true)
  })

  test('[EP17] an overall band beside the words that there is none is refused', () => {
    const overallBands = [{ from: 0, level: edition.rating.levels[0]?.id ?? '' }]
    const both = parseEdition({ ...edition, rating: { ...edition.rating, overallBands } })
    expect(both.ok ? [] : both.error.faults).toEqual([
      { path: 'rating.overallBands', message: 'expected none where there is no composite' },
    ])
  })
})
