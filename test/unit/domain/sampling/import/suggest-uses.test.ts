/**
 * Columns of lists and what they probably are.
 */
import { describe, expect, test } from 'vitest'
import { findHeadingRow } from '../../../../../src/domain/sampling/import/find-heading-row.ts'
import {
  headingLikeness,
  wordLikeness,
} from '../../../../../src/domain/sampling/import/likeness.ts'
import { makeListColumns } from '../../../../../src/domain/sampling/import/list-column.ts'
import { suggestUses } from '../../../../../src/domain/sampling/import/suggest-uses.ts'
import { makeProviderRows } from '../../../../fixtures/provider-list.ts'
import { bundledForm, makeList, smallForm, TODAY } from './forms.ts'

const columnsOf = (headings: readonly string[], ...rows: readonly (readonly string[])[]) =>
  makeListColumns(makeList(headings, ...rows), bundledForm, TODAY)
const usesOf = (headings: readonly string[], ...rows: readonly (readonly string[])[]) =>
  suggestUses(columnsOf(headings, ...rows), bundledForm)

describe('[SA41] suggestions', () => {
  test('[SA41 SA42] of a provider’s whole list', () => {
    const [headings = [], ...rows] = makeProviderRows({ seed: 1, rows: 300, referenceDay: TODAY })
    const uses = usesOf(headings, ...rows)
    expect(Object.fromEntries(headings.map((heading, at) => [heading, uses[at]]))).toEqual({
      'Case ref': 'reference',
      CRN: 'leave-out',
      'Offender surname': 'leave-out',
      'D.O.B.': 'leave-out',
      Sex: 'field/gender',
      Age: 'field/ageGroup',
      Ethnicity: 'field/ethnicGroup',
      'Order or licence': 'field/supervisionType',
      'OGRS3 band': 'field/ogrsBand',
      RoSH: 'field/roshLevel',
      'Domestic abuse': 'field/domesticAbuse',
      'Offender Manager': 'officer',
      'LDU office': 'office',
      'Supervision start': 'day',
    })
  })

  test('[SA41] each use once, to the column that fits best', () => {
    expect(usesOf(['Gender identity', 'Gender'], ['male', 'male'])).toEqual([
      'leave-out',
      'field/gender',
    ])
    expect(usesOf(['Last contact', 'Supervision began'], ['2019-09-01', '2019-03-12'])).toEqual([
      'leave-out',
      'day',
    ])
  })

  test('[SA41] cells that do not fit speak against a heading', () => {
    expect(usesOf(['Risk of'], ['blue'])).toEqual(['leave-out'])
    expect(usesOf(['RoSH'], [''])).toEqual(['field/roshLevel'])
    expect(usesOf(['Date'], ['Tuesday'])).toEqual(['leave-out'])
    expect(usesOf(['Comments'], ['Seen at home'])).toEqual(['leave-out'])
  })

  test('[SA41 SA42] a case number serves as reference only where nothing better is there', () => {
    expect(usesOf(['CRN'], ['X123456'])).toEqual(['reference'])
    expect(usesOf(['CRN', 'Case ID'], ['X123456', 'C-1'])).toEqual(['leave-out', 'reference'])
    expect(usesOf(['Case reference'], ['first'])).toEqual(['reference'])
  })

  test.each(['Unique ref', 'Reference for inspectors', 'Pseudonymous ID'])(
    '[SA60] “%s” goes before the number of a case system',
    (heading) => {
      expect(usesOf(['CRN', heading], ['X123456', 'NE-1'])).toEqual(['leave-out', 'reference'])
      // One row in which somebody wrote words does not make it less opaque.
      const rows = Array.from({ length: 20 }, (_, at) => [`X1000${10 + at}`, `NE-${at}`])
      expect(usesOf(['CRN', heading], ...rows, ['X123456', 'not known'])).toEqual([
        'leave-out',
        'reference',
      ])
    },
  )

  test('[SA41] a word of a heading in which nothing can be told apart is no reference', () => {
    expect(usesOf(['Ref to court'], ['yes'])).toEqual(['leave-out'])
  })

  test('[SA41 SA58] what was said before counts more, but never against a refusal', () => {
    const columns = columnsOf(['RoSH', 'CRN'], ['low', 'X123456'])
    const remembered = new Map([
      ['rosh', 'field/ogrsBand'],
      ['crn', 'office'],
    ] as const)
    expect(suggestUses(columns, bundledForm, remembered)).toEqual(['field/ogrsBand', 'reference'])
    const small = makeListColumns(
      makeList(['By day', 'Moved in'], ['in-work', '2019-09-29']),
      smallForm,
      TODAY,
    )
    expect(suggestUses(small, smallForm)).toEqual(['field/daytime', 'day'])
  })
})

describe('[SA42] what a column may be used for', () => {
  test('[SA42] a refused column may be left out; a number may be the reference', () => {
    const [crn, name, birth] = columnsOf(
      ['CRN', 'Surname', 'DOB'],
      ...Array.from({ length: 8 }, (_, at) => [
        `X12345${at}`,
        `Ada Q${'abcdefgh'.charAt(at)}ill`,
        '1/2/1980',
      ]),
    )
    expect(crn?.uses).toEqual(['leave-out', 'reference'])
    expect(name).toMatchObject({ uses: ['leave-out'], personal: { kind: 'name', by: 'heading' } })
    expect(birth).toMatchObject({ uses: ['leave-out'], personal: { kind: 'birth', by: 'heading' } })
  })

  test('[SA42] a heading that only sounds personal may stand over opaque references', () => {
    const [column] = columnsOf(['Case name'], ['C-1'], ['C-2'])
    expect(column?.uses).toEqual(['leave-out', 'reference'])
  })

  test('[SA42] surnames, years of birth and empty columns are no references', () => {
    const usesOf = (heading: string, ...cells: string[]) =>
      columnsOf([heading], ...cells.map((cell) => [cell]))[0]?.uses
    expect(usesOf('Surname', 'Quill', 'Okafor')).toEqual(['leave-out'])
    expect(usesOf('Surname', 'Quill17', 'Okafor3')).toEqual(['leave-out'])
    expect(usesOf('Surname')).toEqual(['leave-out'])
    expect(usesOf('DOB', '1980')).toEqual(['leave-out'])
    expect(usesOf('Postcode', '4')).toEqual(['leave-out'])
  })

  test('[SA42] names of officers and offices are theirs, and still no references', () => {
    const names = Array.from({ length: 8 }, (_, at) => [`Ada Q${'abcdefgh'.charAt(at)}ill`])
    const [officer] = columnsOf(['Offender manager'], ...names)
    expect(officer?.personal).toBeUndefined()
    expect(officer?.uses).toContain('officer')
    expect(officer?.uses).not.toContain('reference')
    const [bare] = columnsOf(['Column 7'], ...names)
    expect(bare).toMatchObject({ personal: { kind: 'name', by: 'cells' }, uses: ['leave-out'] })
    const [repeated] = columnsOf(['Column 7'], ...names, ...names)
    expect(repeated?.personal).toBeUndefined()
    const [office] = columnsOf(['Site'], ...names)
    expect(office?.uses).toContain('office')
  })

  test('[SA45] examples are few and each once', () => {
    const rows = Array.from({ length: 90 }, (_, at) => [at === 0 ? '' : `v${at % 45}`])
    expect(columnsOf(['Code'], ...rows)[0]?.examples).toHaveLength(40)
  })
})

describe('[SA47] headings', () => {
  const head = ['Case', 'Sex', 'RoSH']
  test.each([
    ['the first row', [head, ['C1', 'M', 'low']], 0],
    ['below a title and an empty row', [['Eligible cases'], [], head, ['C1', 'M', 'low']], 2],
    ['below a line of two facts', [['Export', '1/10/2019'], head, ['C1', 'M', 'low']], 1],
    ['one column alone', [['Reference'], ['C1']], 0],
    [
      'two headings alike',
      [
        ['Case', 'Date', 'Date', 'Sex', 'RoSH', 'Age'],
        ['1', '', '', '', '', ''],
      ],
      0,
    ],
    ['no words at all: the first row that holds anything', [[], ['1', '2']], 1],
    ['nothing', [[], []], 0],
  ] as const)('[SA47] %s', (_, rows, at) => {
    expect(findHeadingRow(rows)).toBe(at)
  })
})

test('[SA41] likeness is between nothing and all', () => {
  expect(wordLikeness('gender', 'gender')).toBe(1)
  expect(wordLikeness('a', 'b')).toBe(0)
  expect(wordLikeness('', 'gender')).toBe(0)
  expect(wordLikeness('x'.repeat(61), 'gender')).toBe(0)
  expect(wordLikeness('gedner', 'gender')).toBeCloseTo(5 / 6)
  expect(headingLikeness([], ['gender'])).toBe(0)
  expect(headingLikeness(['of', 'the'], ['gender'])).toBe(0)
})
