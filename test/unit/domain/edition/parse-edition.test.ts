/**
 * The door of editions: what it lets in, and that every fault is named.
 */
import { describe, expect, test } from 'vitest'
import bundled from '../../../../src/domain/edition/editions/probation-2018-19.json' with {
  type: 'json',
}
import { parseEdition } from '../../../../src/domain/edition/parse-edition.ts'
import small from '../../../fixtures/editions/small.json' with { type: 'json' }

function faultsOf(input: unknown): string[] {
  const parsed = parseEdition(input)
  return parsed.ok ? [] : parsed.error.faults.map(({ path, message }) => `${path}: ${message}`)
}

/** The small edition with another value at a place, or without it. */
const set = (path: string, value?: unknown): unknown => withValue(small, path.split('/'), value)

function withValue(at: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(at))
    return at.map((part, index) => (String(index) === key ? withValue(part, rest, value) : part))
  if (typeof at !== 'object' || at === null) throw new Error(`no ${key} in the small edition`)
  const entries = new Map<string, unknown>(Object.entries(at))
  const changed = withValue(entries.get(key), rest, value)
  if (changed === undefined) entries.delete(key)
  else entries.set(key, changed)
  return Object.fromEntries(entries)
}

const CARE = 'domains/1/standards/0/keyQuestions'
const BANDS = 'rating/keyQuestionBands'

describe('shape', () => {
  test('[ED1] the bundled and the small edition are well formed and keep their shape', () => {
    expect(parseEdition(bundled)).toEqual({ ok: true, value: bundled })
    expect(parseEdition(small)).toEqual({ ok: true, value: small })
  })

  test.each([undefined, null, 7, 'text', [], {}])('[ED1] %j is no edition', (input) => {
    expect(parseEdition(input)).toMatchObject({ ok: false, error: { kind: 'bad-edition' } })
  })

  test('[ED2] what is no object is a fault of the whole', () => {
    expect(faultsOf(null)[0]).toContain('(whole edition): ')
  })

  test.each([
    ['suggestions', 1, 'suggestions'],
    ['rating/rouding', {}, 'rating.rouding'],
    [`${CARE}/0/appliesWen`, {}, 'domains.1.standards.0.keyQuestions.0.appliesWen'],
    ['title', ' ', 'title'],
    ['caseTypes/0/id', 'a/b', 'caseTypes.0.id'],
    ['factors/0/id', 'constructor', 'factors.0.id'],
    [`${CARE}/0/prompts/0/letter`, '1/2', 'domains.1.standards.0.keyQuestions.0.prompts.0.letter'],
    ['profile/pet/options', [], 'profile.pet.options'],
    ['answers/prompt', ['yes', 'perhaps'], 'answers.prompt.1'],
    ['answers/prompt', ['yes'], 'answers.prompt'],
    ['suggestion/sufficientFrom', [3, 2], 'suggestion.sufficientFrom'],
    ['suggestion/sufficientFrom', [1, 0], 'suggestion.sufficientFrom.1'],
    ['suggestion/insufficientTo', [1, 1], 'suggestion'],
    [`${BANDS}/0/from`, 100.5, 'rating.keyQuestionBands.0.from'],
    ['rating/levels', [], 'rating.levels'],
    ['rating/rounding/default', 'half-even', 'rating.rounding.default'],
    ['sampling/confidence', 1, 'sampling.confidence'],
    ['sampling/whatIf/margins', [], 'sampling.whatIf.margins'],
    ['sampling/whatIf/confidences', [], 'sampling.whatIf.confidences'],
    ['sampling/replacement/reasons', [], 'sampling.replacement.reasons'],
    ['sampling/replacement/whenReserveIsEmpty', 'guess', 'sampling.replacement.whenReserveIsEmpty'],
    ['allocation/caseWeights/stay', 0, 'allocation.caseWeights.stay'],
    ['allocation/interviewMinutes', 0.5, 'allocation.interviewMinutes'],
    ['officerInterview/questions/0/type', 'number', 'officerInterview.questions.0.type'],
    ['caseTypes/0/eligibility/from', undefined, 'caseTypes.0.eligibility'],
    ['caseTypes/0/eligibility/from/unit', 'years', 'caseTypes.0.eligibility.from.unit'],
    ['caseTypes/0/eligibility/toleranceDays', -1, 'caseTypes.0.eligibility.toleranceDays'],
    ['caseTypes/0/eligibility/to', { count: 8, unit: 'days' }, 'caseTypes.0.eligibility'],
  ])('[ED1] %s = %j is refused', (path, value, where) => {
    const faults = faultsOf(set(path, value))
    expect(faults.map((fault) => fault.split(': ')[0])).toContain(where)
  })

  test('[ED2] every fault of the shape is named, not only the first', () => {
    const both = withValue(set('title'), ['suggestion'], undefined)
    expect(faultsOf(both)).toHaveLength(2)
  })
})

test('[ED1 SA50] a window may be open at either end, and its ends may be the same day', () => {
  const week = { count: 1, unit: 'weeks' }
  for (const ends of [{ to: week }, { from: week }, { from: week, to: week }]) {
    const window = { day: 'Moved in', ...ends, toleranceDays: 0, note: 'n' }
    expect(faultsOf(set('caseTypes/0/eligibility', window))).toEqual([])
  }
})

describe('references', () => {
  test.each([
    ['an id of two key questions', `${CARE}/1/id`, 'CARE-welcome', 'stands there a second time'],
    ['an id that is a prompt too', `${CARE}/1/id`, 'CARE-welcome.P', 'a second time'],
    ['a letter of two prompts', `${CARE}/0/prompts/1/letter`, 'P', 'a second time'],
    ['an id that names a register', `${CARE}/1/id`, 'profile', 'names another register'],
    ['a condition on no field', `${CARE}/1/appliesWhen/field`, 'cat', '"cat" is no profile field'],
    ['a condition on no option', `${CARE}/1/appliesWhen/is`, 'cat', '"cat" is no option of pet'],
    ['a condition of a prompt', `${CARE}/0/prompts/2/appliesWhen/is`, 'x', '"x" is no option'],
    ['a condition not asked there', 'profile/daytime/in', ['sleepover'], 'is not asked of stay'],
    ['an aspect', `${CARE}/0/aspect`, 'away', '"away" is no aspect'],
    ['a wording', `${CARE}/0/wording`, 'mine', '"mine" is no wording'],
    ['a wording of a prompt', `${CARE}/0/prompts/0/wording`, 'mine', 'prompts.P.wording'],
    ['a domain twice', 'domains/0/id', 'stay', 'a second time'],
    ['a standard twice', 'domains/0/standards/0/id', 'CARE', 'a second time'],
    ['an answer twice', 'answers/prompt', ['yes', 'no', 'no'], 'a second time'],
    ['an answer without a label', 'answerLabels', { yes: 'Y', no: 'N' }, '"not-applicable"'],
  ])('[ED3] %s is refused', (_, path, value, message) => {
    expect(faultsOf(set(path, value)).join('\n')).toContain(message)
  })

  test('[ED3] a key question with neither aspect nor short label is refused', () => {
    const bare = set(`${CARE}/1/short`)
    expect(faultsOf(bare).join()).toContain('expected an aspect or a short label')
  })

  test.each([
    ['a case type twice', 'caseTypes/1/id', 'stay', 'a second time'],
    ['a provider type', 'caseTypes/0/providers', ['dusk'], '"dusk" is no provider type'],
    ['a key question', 'caseTypes/0/keyQuestions', ['CARE-9'], '"CARE-9" is no key question'],
    ['one on evidence', 'caseTypes/0/keyQuestions', ['LEAD-1'], 'judged on evidence'],
    ['one that a provider lacks', 'caseTypes/1/providers', ['day'], 'no standard of day'],
    ['a field of no case type', 'profile/pet/in', ['stay', 'nap'], '"nap" is no case type'],
    ['an option twice', 'profile/pet/options', ['dog', 'none', 'dog'], 'a second time'],
    ['a label of no option', 'profile/building/optionLabels', { x: 'X' }, '"x" is no option'],
    ['a group of no option', 'profile/building/reportGroups', { A: ['x'] }, '"x" is no option'],
    ['a general label of none', 'optionLabels', { x: 'X' }, '"x" is no option'],
    ['a factor twice', 'factors/1/id', 'sleep', 'a second time'],
    ['an officer question twice', 'officerInterview/perCase/0/id', 'shift', 'a second time'],
    ['a field of no provider', 'profile/nap/providers', ['dusk'], '"dusk" is no provider type'],
    ['a field of a provider twice', 'profile/nap/providers', ['night', 'night'], 'a second time'],
    [
      'bounds the wrong way round',
      'officerInterview/questions/0/max',
      -1,
      'no less than the least',
    ],
  ])('[ED2] %s is refused', (_, path, value, message) => {
    expect(faultsOf(set(path, value)).join('\n')).toContain(message)
  })

  const ALSO = 'caseTypes/0/alsoAsks/0'
  test.each([
    ['of no such key question', `${ALSO}/keyQuestions`, ['REST-9'], '"REST-9" is no key question'],
    ['on evidence', `${ALSO}/keyQuestions`, ['LEAD-1'], 'judged on evidence'],
    ['that are its own', `${ALSO}/keyQuestions`, ['CARE-pets'], 'a second time'],
    ['of a provider that lacks them', `${ALSO}/providers`, ['day'], 'no standard of day'],
    ['of another provider', `${ALSO}/providers`, ['dusk'], '"dusk" is no provider type of stay'],
    ['on no field', `${ALSO}/appliesWhen/field`, 'snooze', '"snooze" is no profile field'],
    ['on no option', `${ALSO}/appliesWhen/is`, 'deep', '"deep" is no option of nap'],
    ['on a field of others', 'profile/nap/providers', ['day'], 'nap is not asked of stay (night)'],
  ])('[FM1 ED2] questions besides a type’s own %s are refused', (_, path, value, message) => {
    expect(faultsOf(set(path, value)).join('\n')).toContain(message)
  })

  test('[FM1 ED3] a prompt of a question asked besides names a field that is asked there too', () => {
    const when = { field: 'nap', is: 'long' }
    const quiet = 'domains/1/standards/1/keyQuestions/0/prompts/0/appliesWhen'
    expect(faultsOf(set(quiet, when)).join()).toContain('nap is not asked of sleepover (night)')
    const both = withValue(set(quiet, when), ['profile', 'nap', 'in'], ['stay', 'sleepover'])
    expect(faultsOf(both)).toEqual([])
  })

  test('[FM4 ED3] what depends on a field of some providers must be theirs alone', () => {
    const when = { field: 'nap', is: 'long' }
    const asked = `${CARE}/0/prompts/2/appliesWhen`
    expect(faultsOf(set(asked, when)).join()).toContain('nap is not asked of stay (day)')
    const perCase = 'officerInterview/perCase/0'
    const about = { id: 'knows', label: 'Knows?', type: 'yes-no', appliesWhen: when }
    expect(faultsOf(set(perCase, about)).join()).toContain('officerInterview.knows.field')
    const follows = { field: 'nap', in: ['long'], is: 'none' }
    expect(faultsOf(set('profile/pet/setBy', follows)).join()).toContain('nap is not asked of stay')
  })

  test('[FM15 ED1] an edition that says nothing of interviews is well formed', () => {
    const silent = withValue(
      set('completeness/officerInterview'),
      ['completeness', 'perCaseQuestions'],
      undefined,
    )
    expect(faultsOf(withValue(silent, ['officerInterview', 'distress'], undefined))).toEqual([])
    expect(faultsOf(set('completeness/officerInterview', 'perhaps'))).toHaveLength(1)
  })

  test.each([
    ['no field', 'profile/pet/setBy/field', 'cat', '"cat" is no other profile field'],
    ['itself', 'profile/pet/setBy/field', 'pet', '"pet" is no other profile field'],
    ['no option of its own', 'profile/pet/setBy/is', 'cat', '"cat" is no option of pet'],
    ['no option of the other', 'profile/pet/setBy/in', ['many'], '"many" is no option of building'],
    ['a field not asked there', 'profile/building/in', [], 'building is not asked of stay'],
    [
      'a field that is set itself',
      'profile/building/setBy',
      { field: 'pet', in: ['dog'], is: 'all' },
      'building is itself set by another field',
    ],
  ])('[ED4] a field that follows from %s is refused', (_, path, value, message) => {
    expect(faultsOf(set(path, value)).join('\n')).toContain(message)
  })

  test.each([
    ['not down to 0', `${BANDS}/2/from`, 1, 'expected the last band to begin at 0'],
    ['in no order', `${BANDS}/1/from`, 90, 'expected bands from high to low'],
    ['of no level', `${BANDS}/1/level`, 'tepid', '"tepid" is no level'],
    ['with equal scores', `${BANDS}/1/level`, 'warm', 'expected a lower score'],
    ['overall in no order', 'rating/overallBands/1/from', 9, 'expected bands from high to low'],
    ['none at all', BANDS, [], 'expected the last band to begin at 0'],
  ])('[ED5] bands that are %s are refused', (_, path, value, message) => {
    expect(faultsOf(set(path, value)).join('\n')).toContain(message)
  })

  test.each([
    ['a level twice', 'rating/levels/1/id', 'warm', 'a second time'],
    ['a score twice', 'rating/levels/1/score', 5, 'a second time'],
    ['a score for nothing above the lowest', 'rating/notRatedScore', 2, 'lowest level'],
    ['a standard of a provider', 'providerTypes/day/standards', ['NAP'], '"NAP" is no standard'],
    ['strata of no case type', 'sampling/strata', { nap: [] }, '"nap" is no case type'],
    ['strata by no field', 'sampling/strata/stay', ['cat'], '"cat" is no profile field'],
    ['a weight of no case type', 'allocation/caseWeights/nap', 1, '"nap" is no case type'],
    ['a case type without a weight', 'allocation/caseWeights/stay', undefined, 'a weight for stay'],
    ['strata by a field not asked', 'sampling/strata/sleepover', ['pet'], '"pet" is no profile'],
    [
      '[SA36] a reason for replacing twice',
      'sampling/replacement/reasons/1/id',
      'moved-out',
      'a second time',
    ],
  ])('[ED2] %s is refused', (_, path, value, message) => {
    expect(faultsOf(set(path, value)).join('\n')).toContain(message)
  })
})
