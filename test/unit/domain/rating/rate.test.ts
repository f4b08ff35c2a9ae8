/**
 * A whole inspection: standards, composite, overall rating, caveats, and the
 * checks against what was published for 2018/19.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edition } from '../../../../src/domain/edition/edition.ts'
import { compositeToBand, levelToScore } from '../../../../src/domain/rating/band.ts'
import { rateKeyQuestion } from '../../../../src/domain/rating/key-question.ts'
import { rateInspection } from '../../../../src/domain/rating/rate.ts'
import type { KeyQuestionTally } from '../../../../src/domain/rating/tally.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'
import tables from '../../../fixtures/tables-2018-19.json' with { type: 'json' }

const edition = await loadBundled()
const standards = edition.domains.flatMap((domain) => domain.standards)
const evidence = standards.filter(({ basis }) => basis === 'evidence').map(({ id }) => id)

/** Of 100 cases, in the middle of each band. */
const SUFFICIENT = {
  outstanding: 90,
  good: 72,
  'requires-improvement': 57,
  inadequate: 20,
} as const
type Level = keyof typeof SUFFICIENT
const tallyOf = (level: Level) => ({ sufficient: SUFFICIENT[level], applicable: 100 })

/** Every standard of a provider type at its level; null leaves it without a case or a proposal. */
function rateLevels(providerType: string, levels: readonly (Level | null)[]) {
  const ids = edition.providerTypes[providerType]?.standards ?? []
  const tally: Record<string, KeyQuestionTally> = {}
  const domainOne: Record<string, string | null> = {}
  ids.forEach((id, index) => {
    const level = levels[index] ?? null
    if (evidence.includes(id)) domainOne[id] = level
    else if (level !== null)
      for (const asked of standards.find((one) => one.id === id)?.keyQuestions ?? [])
        tally[asked.id] = tallyOf(level)
  })
  return rateInspection(edition, providerType, tally, domainOne)
}

const GOOD = 'good'
const RI = 'requires-improvement'

describe('standards', () => {
  test('[RA10] a standard is rated by the lowest of its key questions, in the percentage', () => {
    const tally = {
      '2.1.1': { sufficient: 9, applicable: 10 },
      '2.1.2': { sufficient: 66, applicable: 100 },
      '2.1.3': { sufficient: 70, applicable: 100 },
    }
    const { standards: rated, keyQuestions } = rateInspection(edition, 'nps', tally, {})
    expect(rated.find(({ id }) => id === '2.1')).toEqual({
      id: '2.1',
      rating: 'good',
      score: 2,
      lowest: '2.1.2',
    })
    expect(keyQuestions.slice(0, 3).map(({ id, band }) => [id, band])).toEqual([
      ['2.1.1', 'outstanding'],
      ['2.1.2', 'good'],
      ['2.1.3', 'good'],
    ])
  })

  test('[RA10] of key questions as low as each other the first is named', () => {
    const tally = {
      '2.1.1': { sufficient: 9, applicable: 10 },
      '2.1.2': { sufficient: 2, applicable: 4 },
      '2.1.3': { sufficient: 50, applicable: 100 },
    }
    const { standards: rated } = rateInspection(edition, 'nps', tally, {})
    expect(rated.find(({ id }) => id === '2.1')?.lowest).toBe('2.1.2')
  })

  test('[RA11] a key question without an applicable case is left out, and a caveat says so', () => {
    const tally = { '2.1.1': tallyOf('good'), '2.1.2': tallyOf('outstanding') }
    const { standards: rated, caveats } = rateInspection(edition, 'crc', tally, {})
    expect(rated.find(({ id }) => id === '2.1')).toMatchObject({ rating: 'good', lowest: '2.1.1' })
    expect(caveats).toContain(
      '2.1 Assessment is rated on 2 of its 3 key questions: no applicable case for 2.1.3.',
    )
  })

  test('[RA11] or leaves the standard without a rating, where the edition says that', () => {
    const strict: Edition = {
      ...edition,
      rating: {
        ...edition.rating,
        unratedKeyQuestion: { ...edition.rating.unratedKeyQuestion, default: 'standard-not-rated' },
      },
    }
    const tally = { '2.1.1': tallyOf('good'), '2.1.2': tallyOf('good') }
    const { standards: rated, notRated } = rateInspection(strict, 'crc', tally, {})
    expect(rated.find(({ id }) => id === '2.1')).toMatchObject({ rating: null, lowest: null })
    expect(notRated).toContain('2.1')
  })

  test('[RA12] a provider is rated on its own ten standards, in their order', () => {
    const ids = (type: string) =>
      rateInspection(edition, type, {}, {}).standards.map(({ id }) => id)
    expect(ids('nps').slice(8)).toEqual(['3.1', '3.2'])
    expect(ids('crc').slice(8)).toEqual(['4.1', '4.2'])
    expect(ids('nps')).toHaveLength(10)
  })

  test('[RA12] a provider type that the edition does not have is a bug', () => {
    expect(() => rateInspection(edition, 'dusk', {}, {})).toThrow(
      'the edition has the provider type',
    )
    expect(() => rateInspection(edition, 'toString', {}, {})).toThrow('provider type')
  })

  test('[RA12] a level that the edition does not have is a bug', () => {
    expect(() => rateInspection(edition, 'nps', {}, { '1.1': 'splendid' })).toThrow('the level')
  })
})

describe('composite and overall', () => {
  test('[RA12] six Good and four Requires improvement make 16, which is Good', () => {
    const rated = rateLevels('nps', [GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, RI, RI, RI, RI])
    expect(rated).toMatchObject({ composite: 16, overall: 'good', notRated: [], caveats: [] })
    const less = rateLevels('crc', [GOOD, GOOD, GOOD, GOOD, GOOD, RI, RI, RI, RI, RI])
    expect(less).toMatchObject({ composite: 15, overall: 'requires-improvement' })
  })

  test('[RA13] Merseyside: 11 from nine standards, the tenth not rated', () => {
    // Scores are made up; their sum, their number and what follows are as published.
    const rated = rateLevels('crc', [GOOD, RI, GOOD, RI, RI, RI, RI, RI, RI, null])
    expect(rated).toMatchObject({
      composite: 11,
      overall: 'requires-improvement',
      notRated: ['4.2'],
    })
    expect(rated.caveats).toEqual([
      '4.2 Through the Gate is not rated (NR): it adds 0 and the bands stay as they are, so the score is understated.',
    ])
    expect(rated.standards.at(-1)).toEqual({ id: '4.2', rating: null, score: 0, lowest: null })
  })

  test('[RA14] a whole domain missing: no overall rating, and a caveat says why', () => {
    const rated = rateLevels('nps', [null, null, null, null, GOOD, GOOD, GOOD, GOOD, GOOD, GOOD])
    expect(rated).toMatchObject({ composite: 12, overall: null })
    expect(rated.caveats.at(-1)).toBe(
      'No overall rating: no standard of domain 1, Organisational delivery, is rated. The composite is the sum of the others.',
    )
    const sector = rateLevels('nps', [GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, null, null])
    expect(sector.overall).toBeNull()
    const empty = rateLevels('crc', [])
    expect(empty).toMatchObject({ composite: 0, overall: null })
    expect(empty.notRated).toHaveLength(10)
  })

  test('[RA12] all 28 published composites band as published', () => {
    const counts: Record<string, number> = {}
    for (const { type, composite } of tables.providers) {
      const key = `${type} ${compositeToBand(edition.rating, composite)}`
      counts[key] = (counts[key] ?? 0) + 1
    }
    expect(counts).toEqual({
      'NPS good': 5,
      'NPS requires-improvement': 2,
      'CRC good': 1,
      'CRC requires-improvement': 19,
      'CRC inadequate': 1,
    })
    expect(tables.providers.find(({ provider }) => provider === 'Merseyside')?.composite).toBe(11)
  })

  test.each([
    [0, 'inadequate'],
    [5, 'inadequate'],
    [6, 'requires-improvement'],
    [15, 'requires-improvement'],
    [16, 'good'],
    [25, 'good'],
    [26, 'outstanding'],
    [30, 'outstanding'],
  ])('[RA12] a composite of %i is %s', (composite, level) => {
    expect(compositeToBand(edition.rating, composite)).toBe(level)
  })

  test('[RA3] the published aggregates have the bands that the report gives them', () => {
    const label = new Map(edition.rating.levels.map((level) => [level.id, level.label]))
    const keyQuestions = new Set(standards.flatMap((one) => one.keyQuestions.map(({ id }) => id)))
    const published = tables.aggregate_key_questions_2018_19.filter(({ kq }) =>
      keyQuestions.has(kq),
    )
    expect(published).toHaveLength(13)
    for (const { kq, percent, band } of published) {
      const rated = rateKeyQuestion(edition, { sufficient: percent, applicable: 100 })
      expect([kq, label.get(rated.band ?? '')]).toEqual([kq, band])
    }
  })

  const levelsOf = fc.array(
    fc.option(fc.constantFrom<Level>('outstanding', 'good', 'requires-improvement', 'inadequate')),
    { minLength: 10, maxLength: 10 },
  )

  test('[RA12] the composite is the plain sum of ten scores, whatever is not rated', () => {
    fc.assert(
      fc.property(levelsOf, fc.constantFrom('nps', 'crc'), (levels, type) => {
        const rated = rateLevels(type, levels)
        const scores = levels.map((level) => (level ? levelToScore(edition.rating, level) : 0))
        expect(rated.composite).toBe(scores.reduce((sum, score) => sum + score, 0))
        expect(rated.standards.map(({ rating }) => rating)).toEqual(levels)
        const missing = [levels.slice(0, 4), levels.slice(4, 8), levels.slice(8)].some((domain) =>
          domain.every((level) => level === null),
        )
        expect(rated.overall === null).toBe(missing)
      }),
    )
  })
})

describe('caveats', () => {
  test('[RA4] two readings that differ are told, and which one is used', () => {
    const tally = { '2.1.1': { sufficient: 129, applicable: 200 } }
    expect(rateInspection(edition, 'nps', tally, {}).caveats[0]).toBe(
      '2.1.1: 64.5 per cent is Good when rounded to 65 and Requires improvement when read exactly; the rounded one is used.',
    )
    expect(rateInspection(edition, 'nps', tally, {}, 'exact').caveats[0]).toContain(
      'the exact one is used',
    )
  })

  test('[RA4] nothing is told where the readings agree', () => {
    const { caveats } = rateLevels('nps', new Array<Level>(10).fill('good'))
    expect(caveats).toEqual([])
  })
})

describe('a second edition', () => {
  const small = makeSmallEdition()

  test('[ED11] its standards, bands, scores and words rate its cases', () => {
    const tally = {
      'CARE-welcome': { sufficient: 9, applicable: 10 },
      'CARE-pets': { sufficient: 1, applicable: 3 },
      'REST-quiet': { sufficient: 19, applicable: 20 },
    }
    const rated = rateInspection(small, 'night', tally, { LEAD: 'warm' })
    expect(rated.standards).toEqual([
      { id: 'LEAD', rating: 'warm', score: 5, lowest: null },
      { id: 'CARE', rating: 'cool', score: 2, lowest: 'CARE-pets' },
      { id: 'REST', rating: 'warm', score: 5, lowest: 'REST-quiet' },
    ])
    expect(rated).toMatchObject({ composite: 12, overall: 'warm', notRated: [], caveats: [] })
    const day = rateInspection(small, 'day', tally, { LEAD: 'cold' })
    expect(day).toMatchObject({ composite: 3, overall: 'cold' })
    expect(day.keyQuestions.map(({ id }) => id)).toEqual(['CARE-welcome', 'CARE-pets'])
  })

  test('[ED11] its rule leaves a standard with an empty key question unrated', () => {
    const rated = rateInspection(
      small,
      'day',
      { 'CARE-welcome': { sufficient: 1, applicable: 1 } },
      { LEAD: 'cool' },
    )
    expect(rated).toMatchObject({ composite: 2, overall: null, notRated: ['CARE'] })
    expect(rated.caveats[0]).toBe(
      'CARE Care is not rated (None): it adds 0 and the bands stay as they are, so the score is understated.',
    )
  })
})
