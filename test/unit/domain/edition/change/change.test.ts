/**
 * One change by hand, part by part: names, earlier parts, faults, description.
 */
import { describe, expect, test } from 'vitest'
import { makeFormVersions } from '../../../../../src/domain/assessment/form-versions.ts'
import { paths } from '../../../../../src/domain/assessment/paths.ts'
import { describeChange } from '../../../../../src/domain/edition/change/describe-change.ts'
import { findVersionFaults } from '../../../../../src/domain/edition/change/find-version-faults.ts'
import { makeVersions } from '../../../../../src/domain/edition/change/kept-names.ts'
import type { Edition } from '../../../../../src/domain/edition/edition.ts'
import { loadEdition } from '../../../../../src/domain/edition/editions.ts'
import { parseEdition } from '../../../../../src/domain/edition/parse-edition.ts'
import { loadBundled, makeSmallEdition } from '../../../../fixtures/editions.ts'
import { allQuestions, makeNextEdition, NEXT_ID } from '../../../../fixtures/next-version.ts'

const base = await loadBundled()
const next = makeNextEdition(base)
const TYPE = 'case-supervision'
const versions = makeFormVersions(makeVersions([base, next]), TYPE)
const names = versions.paths

type Changes = NonNullable<Edition['follows']>['changes']
const follow = (changes: Changes, more: Partial<Edition> = {}, of = base): Edition => ({
  ...of,
  ...more,
  id: 'after',
  follows: { edition: of.id, note: 'x', changes },
})
const messagesOf = (before: Edition, after: Edition) =>
  findVersionFaults(before, after).map(({ message }) => message)

describe('where answers are kept', () => {
  test('[EC3] under the name that asked first, or the id with its version for a new question', () => {
    expect(names.toKept(paths.judgement('2.1.1.a'))).toBe(`2.1.1.a@${NEXT_ID}/judgement`)
    expect(names.toKept(paths.judgement('2.1.2.d'))).toBe('2.1.1.a/judgement')
    expect(names.toKept(paths.note('2.1.3'))).toBe('2.1.3/note')
    expect(names.toKept('status')).toBe('status')
    expect(names.toKept('case/type')).toBe('case/type')
    expect(names.toKept('jottings/abc/text')).toBe('jottings/abc/text')
    expect(names.toKept('jot/abc/link/2.1.2.d')).toBe('jot/abc/link/2.1.1.a')
    expect(names.toKept('jot/abc/text')).toBe('jot/abc/text')
    expect(names.toKept(paths.exampleText('2.1.2.d'))).toBe('example/2.1.1.a/text')
    expect(names.toKept(paths.leftOpen('2.1.2.d/note'))).toBe('left-open/2.1.1.a/note')
  })

  test('[EC3] and back; what another version asks has no path of this form', () => {
    expect(names.toAsked('2.1.1.a/judgement')).toBe('2.1.2.d/judgement')
    expect(names.toAsked(`2.1.1.a@${NEXT_ID}/judgement`)).toBe('2.1.1.a/judgement')
    // The letter is in use for another question now.
    expect(names.toAsked('2.1.1.b/judgement')).toBeUndefined()
    expect(names.toAsked('2.1.1.c/note')).toBe('2.1.1.c/note')
    expect(names.toAsked('profile/gender')).toBe('profile/gender')
  })

  test('[EC16] options are renamed with their field; what is gone is no answer', () => {
    const gender = paths.field('gender')
    expect(names.hasOtherValues(gender)).toBe(true)
    expect(names.hasOtherValues(paths.field('mappa'))).toBe(false)
    expect(names.hasOtherValues(paths.judgement('2.1.1.a'))).toBe(false)
    expect(names.toKeptValue(gender, 'another')).toBe('other')
    expect(names.toAskedValue(gender, 'other')).toBe('another')
    expect(names.toAskedValue(gender, 'female')).toBe('female')
    expect(names.toAskedValue(paths.field('mappa'), '3')).toBe('3')
    expect(names.toAskedValue(paths.judgement('2.1.3'), 'yes')).toBe('yes')
    expect(names.toKeptValue(paths.judgement('2.1.3'), 'yes')).toBe('yes')
    expect(names.toAskedValue('profile/nobody-asks', 'x')).toBe('x')
    expect(versions.valueThen(paths.field('mappa'), '3')).toBe('Level 3')
    expect(versions.valueThen(paths.field('mappa'), '2')).toBeUndefined()
    expect(versions.valueThen(paths.field('mappa'), 'never')).toBeUndefined()
  })

  test('[EC16] an option that takes the word of another is not that one', () => {
    const profile = { ...base.profile, iom: { ...base.profile.iom, options: ['no', 'yes'] } }
    const swapped = follow(
      [
        { kind: 'moved', what: 'option', of: 'iom', from: 'yes', to: 'no' },
        { kind: 'moved', what: 'option', of: 'iom', from: 'no', to: 'yes' },
      ],
      { profile } as Partial<Edition>,
    )
    const gone = follow([
      { kind: 'retired', what: 'option', of: 'iom', from: 'yes' },
      { kind: 'new', what: 'option', of: 'iom', to: 'yes' },
    ])
    const iom = paths.field('iom')
    const turned = makeFormVersions(makeVersions([base, swapped]), TYPE).paths
    expect([turned.toAskedValue(iom, 'yes'), turned.toKeptValue(iom, 'yes')]).toEqual(['no', 'no'])
    const fresh = makeFormVersions(makeVersions([base, gone]), TYPE).paths
    expect([fresh.toAskedValue(iom, 'yes'), fresh.toKeptValue(iom, 'yes')]).toEqual([
      '@yes',
      'yes@after',
    ])
  })
})

describe('what stands where', () => {
  test('[EC4] a moved prompt knows what it was, in the same words or in others', () => {
    const then = versions.askedThen(paths.judgement('2.1.2.d'), base.id)
    expect(then).toMatchObject({ id: '2.1.1.a', isReworded: false })
    expect(versions.askedThen(paths.judgement('2.1.3'), base.id)).toBeUndefined()
    expect(versions.askedThen(paths.judgement('2.1.1.a'), base.id)).toBeUndefined()
    expect(versions.askedThen(paths.field('gender'), 'never-heard-of')).toBeUndefined()
    const reworded = follow([], {
      factors: base.factors.map((one, at) =>
        at === 0 ? { ...one, label: 'Somewhere to live' } : one,
      ),
    })
    const said = makeFormVersions(makeVersions([base, reworded]), TYPE)
    expect(said.askedThen(paths.factorLinked('accommodation'), base.id)).toEqual({
      id: 'accommodation',
      words: 'Accommodation',
      isReworded: true,
    })
    expect(describeChange(base, reworded).map(({ kind, from }) => [kind, from[0]?.id])).toEqual([
      ['reworded', 'accommodation'],
    ])
  })

  test('[EC5] the old answers of what splits or merges stand beside the new questions', () => {
    const besideOf = (id: string) =>
      versions.beside('question', id).map(({ kept, became }) => [kept, became])
    expect(besideOf('2.1.1.b')).toEqual([['2.1.1.b', 'split']])
    expect(besideOf('2.1.1.d')).toEqual([['2.1.1.b', 'split']])
    expect(besideOf('2.1.2.a')).toEqual([
      ['2.1.2.a', 'merged'],
      ['2.1.2.b', 'merged'],
    ])
    expect(besideOf('2.1.2.c')).toEqual([])
  })

  test('[EC6] what is no longer asked is listed once, with its words and its version', () => {
    expect(versions.earlier.map(({ id, became, version }) => [id, became, version])).toEqual([
      ['2.1.1.b', 'split', base.id],
      ['2.1.1.c', 'retired', base.id],
      ['2.1.2.a', 'merged', base.id],
      ['2.1.2.b', 'merged', base.id],
    ])
    expect(versions.isEarlier('2.1.1.c/note')).toBe(true)
    expect(versions.isEarlier('2.1.1.a/judgement')).toBe(false)
    expect(versions.titles.get(base.id)).toBe(base.title)
  })

  test('[EC6] a key question that a kind of case is no longer asked is one of them too', () => {
    const caseTypes = base.caseTypes.map((type) =>
      type.id === TYPE ? { ...type, keyQuestions: type.keyQuestions.slice(1) } : type,
    )
    const fewer = makeFormVersions(makeVersions([base, follow([], { caseTypes })]), TYPE)
    expect(fewer.earlier.map(({ id }) => id)).toEqual(['2.1.1', '2.1.1.a', '2.1.1.b', '2.1.1.c'])
  })

  test('[EC5] what was split and then partly retired leads to the part that is still asked', () => {
    const prompts = allQuestions(next).find(({ id }) => id === '2.1.1')?.prompts ?? []
    const third: Edition = {
      ...next,
      id: 'third',
      follows: {
        edition: NEXT_ID,
        note: 'x',
        changes: [{ kind: 'retired', what: 'question', from: '2.1.1.b' }],
      },
      domains: next.domains.map((domain) => ({
        ...domain,
        standards: domain.standards.map((standard) => ({
          ...standard,
          keyQuestions: standard.keyQuestions.map((one) =>
            one.id === '2.1.1'
              ? { ...one, prompts: prompts.filter(({ letter }) => letter !== 'b') }
              : one,
          ),
        })),
      })),
    }
    const { earlier } = makeFormVersions(makeVersions([base, next, third]), TYPE)
    expect(earlier.find(({ kept }) => kept === '2.1.1.b')?.to).toEqual(['2.1.1.d'])
    expect(earlier.find(({ kept }) => kept === `2.1.1.b@${NEXT_ID}`)?.became).toBe('retired')
  })

  test('[EC13] a version that lacks a kind of case asks nothing of it, and everything earlier is listed', () => {
    const caseTypes = base.caseTypes.filter(({ id }) => id !== TYPE)
    const none = makeFormVersions(makeVersions([base, follow([], { caseTypes })]), TYPE)
    expect(none.earlier.length).toBeGreaterThan(70)
  })
})

describe('what is refused', () => {
  test('[EC2] another edition than the one that is followed', () => {
    expect(findVersionFaults(base, base)).toEqual([
      {
        path: 'follows.edition',
        message: `expected "${base.id}", which this version would follow`,
      },
    ])
    expect(messagesOf(next, next)).toHaveLength(1)
  })

  test('[EC2] what was not there, and what is gone or new without a word', () => {
    const found = messagesOf(
      base,
      follow(
        [
          { kind: 'retired', what: 'question', from: '9.9.9' },
          { kind: 'retired', what: 'option', of: 'iom', from: 'perhaps' },
          { kind: 'retired', what: 'option', of: 'nobody', from: 'x' },
        ],
        { factors: [...base.factors.slice(1), { id: 'gaming', label: 'Gaming' }] },
      ),
    )
    expect(found).toEqual([
      '"9.9.9" is no question of probation-2018-19',
      '"perhaps" is no option of probation-2018-19',
      '"x" is no option of probation-2018-19',
      'factor "accommodation" of probation-2018-19 is gone: say what became of it',
      'factor "gaming" was not there in probation-2018-19: say that it is new, or where it came from',
    ])
  })

  test('[EC13] a kind of case, a kind of provider or a question to officers that is gone or another', () => {
    const { nps } = base.providerTypes
    const { questions } = base.officerInterview
    const changed = follow([], {
      providerTypes: { nps: nps ?? { label: 'x', standards: [] } },
      caseTypes: base.caseTypes.slice(1),
      officerInterview: {
        ...base.officerInterview,
        questions: questions.map((one) =>
          one.id === 'wellbeing' ? { id: one.id, label: one.label, type: 'text' as const } : one,
        ),
      },
    })
    expect(messagesOf(base, changed)).toEqual([
      '"case-supervision" of probation-2018-19 is gone: cases of it would have no form',
      '"crc" of probation-2018-19 is gone: inspections of it would have none',
      '"wellbeing" of probation-2018-19 is gone: it keeps its id and type',
    ])
  })
})

describe('what a key question does to its prompts', () => {
  const small = makeSmallEdition()
  const change = (to: string, changes: Changes, letters: readonly string[]): Edition =>
    follow(
      changes,
      {
        domains: small.domains.map((domain) => ({
          ...domain,
          standards: domain.standards.map((standard) => ({
            ...standard,
            keyQuestions: standard.keyQuestions.map((one) =>
              one.id === 'CARE-welcome'
                ? {
                    ...one,
                    id: to,
                    prompts: letters.map((letter) => ({ letter, text: 'x', wording: 'test' })),
                  }
                : one,
            ),
          })),
        })),
        caseTypes: small.caseTypes.map((type) => ({
          ...type,
          keyQuestions: type.keyQuestions.map((one) => (one === 'CARE-welcome' ? to : one)),
        })),
      },
      small,
    )

  test('[EC1] moved, it takes them along by their letters', () => {
    const moved = change(
      'HELLO',
      [{ kind: 'moved', what: 'question', from: 'CARE-welcome', to: 'HELLO' }],
      ['P', 'Q', 'R'],
    )
    expect(messagesOf(small, moved)).toEqual([])
    const kept = makeFormVersions(makeVersions([small, moved]), 'stay').paths
    expect(kept.toKept('HELLO.Q/judgement')).toBe('CARE-welcome.Q/judgement')
    const fewer = change(
      'HELLO',
      [{ kind: 'moved', what: 'question', from: 'CARE-welcome', to: 'HELLO' }],
      ['P', 'Z'],
    )
    expect(messagesOf(small, fewer)).toHaveLength(3)
  })

  test('[EC1] retired, it takes them with it; new, it brings them', () => {
    const exchanged = change(
      'HELLO',
      [
        { kind: 'retired', what: 'question', from: 'CARE-welcome' },
        { kind: 'new', what: 'question', to: 'HELLO' },
        { kind: 'moved', what: 'question', from: 'CARE-welcome.P', to: 'HELLO.P' },
      ],
      ['P', 'Q', 'R'],
    )
    expect(messagesOf(small, exchanged)).toEqual([])
    const kept = makeFormVersions(makeVersions([small, exchanged]), 'stay').paths
    expect(kept.toKept('HELLO.P/judgement')).toBe('CARE-welcome.P/judgement')
    expect(kept.toKept('HELLO.Q/judgement')).toBe('HELLO.Q@after/judgement')
  })
})

test('[EC1] what says nothing of the one before is new in all its parts, and reads as such', () => {
  const small = makeSmallEdition()
  const line = makeVersions([base, small])
  expect(line[1]?.changes.filter(({ kind }) => kind === 'new').length).toBeGreaterThan(8)
  const { paths: kept } = makeFormVersions(line, 'stay')
  expect(kept.toKept('CARE-pets/judgement')).toBe('CARE-pets@small-visit/judgement')
  expect(kept.toKeptValue('profile/pet', 'dog')).toBe('dog@small-visit')
})

test('[EC14] what a version names and is not there is passed over in its description', () => {
  const wrong = follow([{ kind: 'moved', what: 'question', from: '9.9.9', to: '8.8.8' }])
  expect(describeChange(base, wrong)).toEqual([
    { kind: 'moved', scope: 'question', from: [], to: [] },
  ])
})

test('[EC1] an edition without factors can follow one that had them', async () => {
  const other = await loadEdition('serious-further-offence-review')
  if (!other.ok) throw new Error('the edition is bundled')
  const gone = messagesOf(base, {
    ...other.value,
    follows: { edition: base.id, note: 'x', changes: [] },
  })
  expect(gone.filter((message) => message.startsWith('factor'))).toHaveLength(8)
})

test('[EC1] a version is an edition like any other, and parses', () => {
  expect(parseEdition(structuredClone(next))).toEqual({ ok: true, value: next })
})
