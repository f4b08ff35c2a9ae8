/**
 * Jottings as they are read from the registers of a case.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isUnlinked,
  type Jotting,
  LINKED,
  listJottings,
  makeJottingId,
  textToEvidence,
  textToTags,
} from '../../../../src/domain/assessment/jottings.ts'
import { parsePath, paths } from '../../../../src/domain/assessment/paths.ts'
import { readProgress } from '../../../../src/domain/assessment/progress.ts'
import { formToCode, makeQuestionCodes } from '../../../../src/domain/assessment/question-codes.ts'
import { makeForm } from '../../../../src/domain/edition/form.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'

const AT = '2026-11-25T10:15:00.000Z'
const ID = makeJottingId(AT, 'r')

function list(
  values: Readonly<Record<string, string>>,
  conflicts: readonly string[] = [],
): Jotting[] {
  const all = [...Object.keys(values), ...conflicts]
  const isConflict = (path: string) => conflicts.includes(path)
  return listJottings(all, { read: (path) => values[path], isConflict })
}

describe('a jotting', () => {
  test('[JO1] carries its time in its id, and later ones sort behind it', () => {
    expect(list({ [paths.jotText(ID)]: 'Mother called' })).toEqual([
      {
        id: ID,
        at: AT,
        text: 'Mother called',
        isConflict: false,
        tags: [],
        links: [],
        earlier: [],
        aside: undefined,
      },
    ])
    fc.assert(
      fc.property(
        fc.array(fc.date({ min: new Date(0), max: new Date('2099-01-01'), noInvalidDate: true })),
        (dates) => {
          const values = dates.map((date, n) => [
            paths.jotText(makeJottingId(date.toISOString(), `${n}`)),
            'x',
          ])
          const times = list(Object.fromEntries(values)).map(({ at }) => at)
          expect(times).toEqual([...times].sort())
          expect(new Set(times)).toEqual(new Set(dates.map((date) => date.toISOString())))
        },
      ),
    )
  })

  test('[JO1] an id that is none of ours has no time, and is still a line', () => {
    expect(list({ [paths.jotText('of-tomorrow')]: 'x' })[0]?.at).toBe('')
  })

  test('[JO2] each link is a register of its own; one that people differ about stays', () => {
    const [one] = list(
      {
        [paths.jotText(ID)]: 'x',
        [paths.jotLink(ID, '2.1.3.b')]: LINKED,
        [paths.jotLink(ID, '2.1.1')]: 'no',
      },
      [paths.jotLink(ID, '2.1.2')],
    )
    expect(one?.links).toEqual(['2.1.2', '2.1.3.b'])
  })

  test('[JO4] a blank line was taken back; one in conflict is shown', () => {
    expect(list({ [paths.jotText(ID)]: ' ', [paths.jotLink(ID, '2.1.1')]: LINKED })).toEqual([])
    expect(list({}, [paths.jotText(ID)])).toMatchObject([{ isConflict: true, text: '' }])
    expect(list({ 'jot/x': 'y', '2.1.1/note': 'z' })).toEqual([])
  })

  test.each([
    ['Mother called #Housing #home-visit', ['housing', 'home-visit']],
    ['#деньги и #деньги', ['деньги']],
    ['number #3, mail a#b, ##x', []],
  ])('[JO3] tags of "%s"', (text, tags) => {
    expect(textToTags(text)).toEqual(tags)
  })

  test.each([
    ['#it’s late', ["it's"], 'late'],
    ["#it's late", ["it's"], 'late'],
    ["the #boys' room", ['boys'], "the ' room"],
    ["'#home'", ['home'], "' '"],
    ['#l’été-2019', ["l'été-2019"], ''],
  ])('[JO45] an apostrophe inside a word is part of its tag: %s', (text, tags, evidence) => {
    expect(textToTags(text)).toEqual(tags)
    expect(textToEvidence(text)).toBe(evidence)
  })

  test('[JO9] as evidence a line leaves its tags behind', () => {
    expect(textToEvidence('Mother #housing called,  twice #x')).toBe('Mother called, twice')
  })

  test('[JO10 JO11] neither linked nor set aside, it is to be linked', () => {
    const text = { [paths.jotText(ID)]: 'x' }
    expect(list(text).filter(isUnlinked)).toHaveLength(1)
    expect(list({ ...text, [paths.jotLink(ID, 'q')]: LINKED }).filter(isUnlinked)).toEqual([])
    expect(
      list({ ...text, [paths.jotAside(ID)]: 'not about the case' }).filter(isUnlinked),
    ).toEqual([])
    expect(list({ ...text, [paths.jotAside(ID)]: ' ' }).filter(isUnlinked)).toHaveLength(1)
  })

  test('[JO2] paths read back, and what only looks like one is unknown', () => {
    expect(parsePath(paths.jotText(ID))).toEqual({ kind: 'jotting', id: ID })
    expect(parsePath(paths.jotAside(ID))).toEqual({ kind: 'jotting', id: ID })
    expect(parsePath(paths.jotLink(ID, 'q'))).toEqual({ kind: 'jotting', id: ID, question: 'q' })
    expect(parsePath(paths.flag('q'))).toEqual({ kind: 'flag', id: 'q' })
    for (const path of [
      'jot',
      'jot//text',
      'jot/a/link',
      'jot/a/link/',
      'jot/a/mood',
      'jot/a/text/b',
      'jot/a/link/b/c',
      'flag/a/b',
    ])
      expect(parsePath(path)).toEqual({ kind: 'unknown', path })
  })
})

describe('what holds a case open', () => {
  const jottings = list({ [paths.jotText(ID)]: 'Mother called' })
  const missingOf = (edition: ReturnType<typeof makeSmallEdition>, caseType: string) =>
    readProgress(makeForm(edition, caseType), () => undefined, jottings).missing.filter(
      ({ what }) => what === 'jotting',
    )

  test('[JO11] an unlinked jotting does, by the edition’s rule, which is on where it is left out', () => {
    const edition = makeSmallEdition()
    const caseType = edition.caseTypes[0]?.id ?? ''
    expect(missingOf(edition, caseType)).toEqual([
      { what: 'jotting', id: ID, label: 'Mother called' },
    ])
    const { jottings: _, ...without } = edition.completeness
    expect(missingOf({ ...edition, completeness: without }, caseType)).toHaveLength(1)
    const off = { ...edition, completeness: { ...without, jottings: false } }
    expect(missingOf(off, caseType)).toEqual([])
  })

  test('[JO11] what was jotted is no answer and counts nowhere', () => {
    const form = makeForm(makeSmallEdition(), makeSmallEdition().caseTypes[0]?.id ?? '')
    const [bare, jotted] = [
      readProgress(form, () => undefined),
      readProgress(form, () => undefined, jottings),
    ]
    expect([jotted.answered, jotted.total]).toEqual([bare.answered, bare.total])
    expect(jotted.complete).toBe(false)
  })
})

describe('codes', () => {
  test('[JO7] every question of every form has a code that reads back', async () => {
    const edition = await loadBundled()
    for (const { id } of edition.caseTypes) {
      const form = makeForm(edition, id)
      const codes = makeQuestionCodes(form)
      for (const question of form.standards.flatMap(({ keyQuestions }) => keyQuestions)) {
        for (const one of [question.id, ...question.prompts.map((prompt) => prompt.id)])
          for (const typed of [one, one.replaceAll('.', ''), one.replaceAll('.', '').toUpperCase()])
            expect(codes.read(typed)).toEqual({ ids: [one], unknown: [] })
      }
    }
  })

  test('[JO48] the code that is shown as an example is one of the form', async () => {
    const edition = await loadBundled()
    for (const { id } of edition.caseTypes) {
      const form = makeForm(edition, id)
      const { ids, unknown } = makeQuestionCodes(form).read(formToCode(form))
      expect([ids.length, unknown]).toEqual([1, []])
    }
    const small = makeSmallEdition()
    const bare = makeForm(small, small.caseTypes[0]?.id ?? '')
    expect(formToCode({ ...bare, standards: [] })).toBe('')
    const [standard] = bare.standards
    const [question] = standard?.keyQuestions ?? []
    if (!standard || !question) throw new Error('a form has questions')
    const alone = { ...standard, keyQuestions: [{ ...question, id: 'Q.1', prompts: [] }] }
    expect(formToCode({ ...bare, standards: [alone] })).toBe('q1')
  })

  test('[JO47] a letter that stands apart belongs to the code before it', async () => {
    const codes = makeQuestionCodes(makeForm(await loadBundled(), 'case-supervision', 'nps'))
    expect(codes.read('2.1.1 b')).toEqual({ ids: ['2.1.1.b'], unknown: [] })
    expect(codes.read('211 b, 2.1.2 C 213')).toEqual({
      ids: ['2.1.1.b', '2.1.2.c', '2.1.3'],
      unknown: [],
    })
    expect(codes.read('2.1.1 z')).toEqual({ ids: ['2.1.1'], unknown: ['z'] })
    expect(codes.read('b 211')).toEqual({ ids: ['2.1.1'], unknown: ['b'] })
  })

  test('[JO7] several at once; what names nothing is said; a code of two questions names neither', () => {
    const base = makeForm(makeSmallEdition(), makeSmallEdition().caseTypes[0]?.id ?? '')
    const [standard] = base.standards
    const [question] = standard?.keyQuestions ?? []
    if (!standard || !question) throw new Error('a form has questions')
    const ask = (id: string) => ({ ...question, id, prompts: [] })
    const form = {
      ...base,
      standards: [{ ...standard, keyQuestions: [ask('1.12'), ask('11.2'), ask('7')] }],
    }
    const codes = makeQuestionCodes(form)
    expect(codes.read('7, 1.12;7')).toEqual({ ids: ['7', '1.12'], unknown: [] })
    expect(codes.read('112 9')).toEqual({ ids: [], unknown: ['112', '9'] })
    expect(codes.read('  ')).toEqual({ ids: [], unknown: [] })
  })
})
