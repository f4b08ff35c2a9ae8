/**
 * Columns that say who somebody is: by heading, by the look of their cells.
 */
import { describe, expect, test } from 'vitest'
import {
  findPersonalCell,
  findPersonalCells,
  maskCell,
} from '../../../../../src/domain/sampling/import/personal-cells.ts'
import { findPersonalHeading } from '../../../../../src/domain/sampling/import/personal-heading.ts'
import { TODAY } from './forms.ts'

const OWN = ['responsible officer', 'responsible officers', 'RO']
const headingOf = (heading: string) => findPersonalHeading(heading, OWN)
const lookOf = (cells: readonly string[]) => findPersonalCells(cells, TODAY)
const many = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at))

describe('[SA42] by heading', () => {
  test.each([
    ['Name', 'name'],
    ['Surname', 'name'],
    ['Offender name', 'name'],
    ['ServiceUserName', 'name'],
    ['Victim name', 'name'],
    ['Date of birth', 'birth'],
    ['D.O.B.', 'birth'],
    ['DOB', 'birth'],
    ['dateOfBirth', 'birth'],
    ['personDOB', 'birth'],
    ['Home address', 'address'],
    ['Post code', 'address'],
    ['Officer e-mail', 'contact'],
    ['Contact number', 'contact'],
    ['CRN', 'number'],
    ['NOMIS no', 'number'],
    ['PNC ID', 'number'],
    ['NI number', 'number'],
    ['National Insurance', 'number'],
    ['Prison number', 'number'],
  ])('[SA42] "%s" speaks of %s', (heading, kind) => {
    expect(headingOf(heading)).toBe(kind)
  })

  test.each([
    'Responsible officer name',
    'Offender Manager',
    'RO name',
    'Key worker surname',
    'Name of office',
    'LDU name',
    'Case reference',
    'Sex',
    'RoSH',
    '',
  ])('[SA42] "%s" does not', (heading) => {
    expect(headingOf(heading)).toBeUndefined()
  })
})

describe('[SA42] by the look of one cell', () => {
  test.each([
    ['X123456', 'number'],
    ['A1234BC', 'number'],
    ['2002/1234567A', 'number'],
    ['123456/02B', 'number'],
    ['AB 12 34 56 C', 'number'],
    ['somebody@example.org', 'contact'],
    ['07700 900123', 'contact'],
    ['12 Harbour Street, Hull', 'address'],
    ['Flat 2, 9 Mill Lane', 'address'],
    ['Leeds LS1 4AP', 'address'],
    ['Quillfeather, Ada', 'name'],
    ['Mr Ben Okafor', 'name'],
    ['J. Smith', 'name'],
    ['ADA QUILL', 'name'],
    ['12/03/1987', 'birth'],
  ])('[SA42] %s is a %s', (cell, kind) => {
    expect(findPersonalCell(cell, TODAY)).toBe(kind)
  })

  test.each(['C-10023', 'Medium', '18-20', '25/03/2019', 'Mill Street office', 'x'.repeat(300)])(
    '[SA42] %s is nobody',
    (cell) => {
      expect(findPersonalCell(cell, TODAY)).toBeUndefined()
    },
  )
})

describe('[SA42] by the look of a column', () => {
  test('[SA42] a third with the shape of a case number is enough, a few are not', () => {
    const mixed = (share: number) => many(100, (at) => (at < share ? `X10000${at % 10}` : 'low'))
    expect(lookOf(mixed(34))?.kind).toBe('number')
    expect(lookOf(mixed(10))).toBeUndefined()
  })

  test('[SA42] names that stand in one row each are people; in many rows, officers or offices', () => {
    const names = many(
      200,
      (at) =>
        `Ada Q${'abcdefghij'.charAt(at % 10)}${'klmnopqrst'.charAt(Math.floor(at / 10) % 10)}${'uv'.charAt(at % 2)}ill`,
    )
    expect(lookOf([...new Set(names)])).toEqual({ kind: 'name', isRepeated: false })
    expect(lookOf(many(200, (at) => ['J. Smith', 'A. Jones'][at % 2] ?? ''))).toEqual({
      kind: 'name',
      isRepeated: true,
    })
  })

  test('[SA42] a handful of words with capitals proves nothing', () => {
    expect(lookOf(['Black African', 'White British', 'Asian Indian'])).toBeUndefined()
    expect(lookOf(['', ''])).toBeUndefined()
  })

  test('[SA62] names in small letters are names where each stands in one row', () => {
    const letter = (at: number) => 'abcdefghijklmnopqrstuvwxyz'.charAt(at % 26)
    const surname = (at: number) => `qu${letter(at)}ll${letter(Math.floor(at / 26))}n`
    for (const write of [
      (at: number) => `${surname(at)} ${letter(at)}.`,
      (at: number) => `${surname(at)}, ${letter(at)}da`,
      surname,
    ]) {
      expect(lookOf(many(40, write))).toEqual({ kind: 'name', isRepeated: false })
      expect(lookOf(many(12, write))).toBeUndefined()
    }
  })

  test('[SA62] words that many rows share, and references with figures, are no names', () => {
    const words = ['white british', 'black african', 'not stated', 'mixed']
    expect(lookOf(many(40, (at) => words[at % 4] ?? ''))).toBeUndefined()
    expect(lookOf(many(40, (at) => `ne-${at}`))).toBeUndefined()
  })

  test('[SA42] of 20,000 cells an even part tells', () => {
    expect(
      lookOf(many(20_000, (at) => `0${1 + (at % 9)}/0${1 + (at % 9)}/19${60 + (at % 40)}`)),
    ).toEqual({
      kind: 'birth',
      isRepeated: true,
    })
  })
})

test('[SA45] a masked example shows its first letter and its shape', () => {
  expect(['Ada Quill', '12/03/1987', 'é'].map(maskCell)).toEqual(['A•• •••••', '1•/••/••••', 'é'])
})
