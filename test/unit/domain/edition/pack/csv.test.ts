/**
 * The CSV form: what goes out comes back, and what is wrong is named by row and
 * column.
 */

import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Edition } from '../../../../../src/domain/edition/edition.ts'
import {
  COLUMNS,
  cellToValue,
  fromCell,
  ROW_KINDS,
  rowsToCsv,
  toCell,
  valueToCell,
} from '../../../../../src/domain/edition/pack/csv-form.ts'
import { editionToRows } from '../../../../../src/domain/edition/pack/edition-to-rows.ts'
import { READERS } from '../../../../../src/domain/edition/pack/row-readers.ts'
import { rowsToEdition } from '../../../../../src/domain/edition/pack/rows-to-edition.ts'
import { loadBundled, makeSmallEdition } from '../../../../fixtures/editions.ts'
import { makeNextVersion } from '../../../../kit/edition-changes.ts'

const small = makeSmallEdition()
const linesOf = (csv: string) => Papa.parse<string[]>(csv.slice(1)).data
const toCsv = (edition: Edition) => rowsToCsv(editionToRows(edition))
const roundTrip = (edition: Edition) => rowsToEdition(linesOf(toCsv(edition)))

describe('JSON to CSV to JSON', () => {
  test('[EP8] gives the bundled edition back, whole', async () => {
    const bundled = await loadBundled()
    expect(roundTrip(bundled)).toEqual({ ok: true, value: bundled })
  })

  test('[EP8] gives the small one and versions that follow it back', () => {
    for (let seed = 1; seed < 30; seed++) {
      const edition = seed === 1 ? small : makeNextVersion(small, seed)
      expect(roundTrip(edition)).toEqual({ ok: true, value: edition })
    }
  })

  test('[EP8] keeps words letter for letter, formulas and line ends too', () => {
    const awkward = [
      '[1',
      '{x',
      '=1+1',
      "'=x",
      '-5',
      ' led',
      '"quoted"',
      'a,b;c',
      'two\nlines',
      'true',
      '7',
      '[1]',
      '@x',
      "''-",
    ]
    awkward.forEach((title, at) => {
      const edition: Edition = { ...small, title, factors: [{ id: `f${at}`, label: title }] }
      expect(roundTrip(edition)).toEqual({ ok: true, value: edition })
    })
  })

  test('[EP8] keeps what is there and empty', () => {
    const follows = { edition: 'before', note: 'Nothing changes.', changes: [] }
    const { daytime } = small.profile
    if (!daytime) throw new Error('a field')
    const profile = { ...small.profile, daytime: { ...daytime, optionLabels: {} } }
    const edition: Edition = { ...small, follows, profile, factors: [] }
    expect(roundTrip(edition)).toEqual({ ok: true, value: edition })
  })

  test('[EP8] any text survives a cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fromCell(toCell(text))).toBe(text)
        expect(cellToValue(valueToCell(text))).toBe(text)
      }),
      { seed: 3 },
    )
  })

  test('[EP6] no cell begins as a formula does', () => {
    const cells = linesOf(toCsv({ ...small, title: '=cmd()', source: '-1' })).flat()
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })

  test('[EP6] every kind of row is documented and read', () => {
    expect(Object.keys(ROW_KINDS).toSorted()).toEqual(Object.keys(READERS).toSorted())
  })
})

const FORM = `what,id,of,text,short,kind,list,when,wording,aspect,note
setting,id,,visits-1,,,,,,,
setting,title,,Visits,,,,,,,
wording,own,,our own words,,,,,,,
provider,home,,Home,,,V,,,,
domain,d,,Visits,,,,,,,
standard,V,d,Visits,,cases,,,,,Visits are made.
key-question,V1,V,Was there a visit?,Visit,,,,own,,
prompt,a,V1,On time?,,,,,own,,
case-type,visit,home,Visit,,,V1,,,,Any.
field,far,,Far away?,,,visit,,,,
option,yes,far,,,,,,,,
option,no,far,,,,,,,,
`

const faultsOf = (csv: string) => {
  const read = rowsToEdition(Papa.parse<string[]>(csv).data)
  return read.ok
    ? []
    : read.error.faults.map(({ line, column, message }) => `${line} ${column}: ${message}`)
}

describe('a form that somebody fills', () => {
  test('[EP9] needs no rule: what is left out has its default', () => {
    const read = rowsToEdition(Papa.parse<string[]>(FORM).data)
    expect(read.ok && read.value.suggestion.sufficientFrom).toEqual([2, 3])
    expect(read.ok && read.value.rating.levels).toHaveLength(1)
    expect(read.ok && read.value.profile.far?.options).toEqual(['yes', 'no'])
  })

  test('[EP9] may have its rows in any order, with blank ones between', () => {
    const [head = '', ...rows] = FORM.trim().split('\n')
    const turned = [head, ...rows.toReversed().flatMap((row) => [row, ',,,,,,,,,,'])].join('\n')
    expect(faultsOf(turned)).toEqual([])
  })

  test('[EP9] a rule that is given counts, and the rest of that part is the default', () => {
    const read = rowsToEdition(
      Papa.parse<string[]>(`${FORM}setting,sampling/margin,,0.1,,,,,,,\n`).data,
    )
    expect(read.ok && [read.value.sampling.margin, read.value.sampling.confidence]).toEqual([
      0.1, 0.8,
    ])
  })

  test.each<[string, string, string, string]>([
    ['an unknown kind of row', 'prompt,a', 'promt,a', '9 what: expected one of'],
    [
      'a cell without a meaning',
      'prompt,a,V1,On time?,,',
      'prompt,a,V1,On time?,x,',
      '9 short: a row "prompt" has nothing there',
    ],
    ['a missing domain', 'standard,V,d', 'standard,V,e', '7 of: "e" is no domain of this form'],
    ['a missing standard', 'key-question,V1,V', 'key-question,V1,W', '8 of: "W" is no standard'],
    ['a missing key question', 'prompt,a,V1', 'prompt,a,V2', '9 of: "V2" is no key question'],
    ['a missing field', 'option,no,far', 'option,no,near', '13 of: "near" is no field'],
    ['a missing standard of a provider', 'Home,,,V,', 'Home,,,X,', '5 list: "X" is no standard'],
    [
      'a missing key question of a case',
      'Visit,,,V1,',
      'Visit,,,V9,',
      '10 list: "V9" is no key question',
    ],
    [
      'a place inside a word',
      'setting,title,,Visits',
      'setting,id/x,,Visits',
      '3 id: "id/x" is no place',
    ],
    [
      'a duplicated kind of provider',
      'domain,d,,Visits',
      'provider,home,,Again',
      '6 id: "home" stands there a second time',
    ],
    [
      'a duplicated domain',
      'domain,d,,Visits,,,,,,,',
      'domain,d,,First,,,,,,,\ndomain,d,,Visits,,,,,,,',
      '7 id: "d" stands there a second time',
    ],
    ['no kind of row', 'prompt,a', ',a', '9 what: expected one of'],
    ['no id', 'domain,d,,', 'domain,,,', '7 of: "d" is no domain'],
    [
      'a duplicated option',
      'option,no,far',
      'option,yes,far',
      '13 id: "yes" stands there a second time',
    ],
    [
      'a duplicated field',
      'option,yes,far,,,,,,,,',
      'field,far,,Again?,,,visit,,,,',
      '12 id: "far" stands there a second time',
    ],
    [
      'a condition that is none',
      'On time?,,,,,own',
      'On time?,,,,far yes,own',
      '9 when: expected a condition as field=option',
    ],
    [
      'a condition on no field',
      'On time?,,,,,own',
      'On time?,,,,near=yes,own',
      '9 when: "near" is no profile field',
    ],
    [
      'a setter that is none',
      'Far away?,,,visit,,',
      'Far away?,,,visit,far=yes,',
      '11 when: expected field=option|option then option',
    ],
    [
      'a circle of one',
      'Far away?,,,visit,,',
      'Far away?,,,visit,far=yes then no,',
      '11 when: "far" is no other profile field',
    ],
    ['no basis', 'Visits,,cases', 'Visits,,visits', '7 kind: '],
    [
      'a wrong kind of case',
      'home,Visit,,,V1',
      'home,Visit,,both,V1',
      '10 kind: expected factors or interview',
    ],
    [
      'a place of no edition',
      'setting,title,,Visits',
      'setting,domains/9/note,,Visits',
      '3 id: "domains/9/note" is no place',
    ],
    ['a wrong value of a setting', 'setting,title,,Visits', 'setting,title,,7', '3 text: '],
    ['an unknown setting', 'setting,title,,Visits', 'setting,titel,,Visits', '3 text: '],
    ['an id with a slash', 'prompt,a,', 'prompt,a/b,', '9 id: '],
  ])('[EP4 EP5 EP7] with %s is refused', (_, from, to, fault) => {
    expect(FORM).toContain(from)
    expect(faultsOf(FORM.replace(from, to)).join('\n')).toContain(fault)
  })

  test.each<[string, string]>([
    ['what,id,text,colour', '1 : "colour" is no column'],
    ['what,id,text,id', '1 id: stands there a second time'],
    ['id,text', '1 what: expected such a column'],
    ['', '1 : the file is empty'],
  ])('[EP4] a heading %j is refused', (heading, fault) => {
    expect(faultsOf(`${heading}\n`).join('\n')).toContain(fault)
  })

  test('[EP4] a cell under no heading is refused', () => {
    expect(faultsOf('what,id,text\nfactor,f,Food,more\n')).toContain(
      '2 : "more" stands under no heading',
    )
  })

  test('[EP4] questions to the officer, levels, bands and changes are read', () => {
    const more = `${FORM}officer-question,hours,officer,Hours,,integer,0 24,,,,
officer-question,knows,case,Knows?,,yes-no,,,,,
level,good,,Good,,,1,,,,
level,bad,,Bad,,,0,,,,
band,good,,Most,,,50,,,,
band,bad,,Few,,,0,,,,
overall-band,good,,,,,0,,,,
change,V1,question,,,moved,V0,,,,
change,,option far,,,retired,maybe,,,,why
`
    const read = rowsToEdition(Papa.parse<string[]>(more).data)
    expect(read.ok ? [] : read.error.faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('edition'),
      expect.stringContaining('note'),
    ])
    const whole = rowsToEdition(
      Papa.parse<string[]>(
        `${more}setting,follows/edition,,visits-0,,,,,,,\nsetting,follows/note,,n,,,,,,,\n`,
      ).data,
    )
    expect(whole.ok && whole.value.follows?.changes).toEqual([
      { kind: 'moved', what: 'question', from: 'V0', to: 'V1' },
      { kind: 'retired', what: 'option', of: 'far', from: 'maybe', note: 'why' },
    ])
    expect(whole.ok && whole.value.officerInterview.questions).toEqual([
      { id: 'hours', label: 'Hours', type: 'integer', min: 0, max: 24 },
    ])
    expect(faultsOf(more.replace('hours,officer', 'hours,boss'))).toContainEqual(
      expect.stringContaining('14 of: expected officer or case'),
    )
  })

  test('[EP6] a condition of another shape goes out as JSON', () => {
    const more = JSON.parse(JSON.stringify(small))
    const when = { field: 'pet', is: 'dog', also: 'more' }
    more.domains[1].standards[0].keyQuestions[1].appliesWhen = when
    const row = editionToRows(more).find(({ id }) => id === 'CARE-pets')
    expect(JSON.parse(row?.when ?? '')).toEqual(when)
  })

  test('[EP6] a condition of another shape stands as JSON', () => {
    const turned = FORM.replace(
      'On time?,,,,,own',
      'On time?,,,,"{""field"":""far"",""is"":""yes""}",own',
    )
    const read = rowsToEdition(Papa.parse<string[]>(turned).data)
    const prompt = read.ok && read.value.domains[0]?.standards[0]?.keyQuestions[0]?.prompts[0]
    expect(prompt ? prompt.appliesWhen : undefined).toEqual({ field: 'far', is: 'yes' })
  })
})

test('[EP6] the columns are eleven, and each kind of row names what it reads', () => {
  expect(COLUMNS).toHaveLength(11)
  for (const kind of Object.values(ROW_KINDS))
    for (const column of Object.keys(kind)) expect(COLUMNS).toContain(column)
})
