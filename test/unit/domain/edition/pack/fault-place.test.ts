/**
 * From what the door says to where it stands.
 */
import { expect, test } from 'vitest'
import { findPlace } from '../../../../../src/domain/edition/pack/fault-place.ts'
import { locateJson } from '../../../../../src/domain/edition/pack/locate-json.ts'
import { loadBundled } from '../../../../fixtures/editions.ts'

const bundled = await loadBundled()
const located = locateJson(JSON.stringify(bundled))
const lines = 'lines' in located ? located.lines : new Map<string, number>()
const places = new Map([...lines.keys()].map((place) => [place, place]))
const placeIn = (edition: unknown, path: string) => findPlace(edition, path, { places, whole: '' })
const placeOf = (path: string) => placeIn(bundled, path)

test.each([
  ['profile.harmIssues.setBy.field', '/profile/harmIssues/setBy/field'],
  ['profile.harmIssues.setBy.nothing', '/profile/harmIssues/setBy'],
  ['key question 2.1.3', '/domains/1/standards/0/keyQuestions/2'],
  ['key question 2.1.3.id', '/domains/1/standards/0/keyQuestions/2/id'],
  [
    'key question 2.1.3.appliesWhen.field',
    '/domains/1/standards/0/keyQuestions/2/appliesWhen/field',
  ],
  [
    'key question 2.3.1.prompts.d.appliesWhen.is',
    '/domains/1/standards/2/keyQuestions/0/prompts/3/appliesWhen/is',
  ],
  ['key question 2.3.1.prompts.z', '/domains/1/standards/2/keyQuestions/0/prompts'],
  ['key question 9.9.9.wording', '/domains'],
  ['caseTypes.court-report.keyQuestions.1', '/caseTypes/1/keyQuestions/1'],
  ['caseTypes.2.window', '/caseTypes/2/window'],
  ['caseTypes.nothing-such.providers', '/caseTypes'],
  ['caseTypes', '/caseTypes'],
  ['caseTypes (ids).3', '/caseTypes/3/id'],
  ['domains (ids).1', '/domains/1/id'],
  ['standards (ids).4', '/domains/1/standards/0/id'],
  ['standards (ids).99', '/domains'],
  ['key questions and prompts (ids).1', '/domains/0/standards/0/keyQuestions/0/prompts/0/letter'],
  ['key questions and prompts (ids).0', '/domains/0/standards/0/keyQuestions/0/id'],
  ['key questions and prompts (ids).9999', '/domains'],
  ['officerInterview (ids).2', '/officerInterview/questions/2/id'],
  ['officerInterview (ids).11', '/officerInterview/perCase/1/id'],
  ['rating.levels (scores).2', '/rating/levels/2/id'],
  ['(whole edition)', ''],
])('[EP3 EP4] %s stands at %s', (path, place) => {
  expect(placeOf(path)).toBe(place)
})

test('[EP3] of two ids of which one begins the other, the longer one is meant', () => {
  const question = (id: string) => ({ id, prompts: [] })
  const edition = {
    domains: [
      { standards: [{ keyQuestions: [question('a'), question('a.b'), question('a.b.c')] }] },
    ],
  }
  expect(placeIn(edition, 'key question a.b.text')).toBe(
    '/domains/0/standards/0/keyQuestions/1/text',
  )
})

test('[EP3] what is no edition at all has the whole as its place', () => {
  for (const nothing of [null, 7, { domains: 3 }, { domains: [null] }])
    expect(findPlace(nothing, 'key question x', { places, whole: 'all of it' })).toMatch(
      /^(all of it|\/domains)$/,
    )
})
