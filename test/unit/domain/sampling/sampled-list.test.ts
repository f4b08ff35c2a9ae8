/**
 * A list of sampled cases: everything that a spreadsheet can get wrong is named
 * by row and column, and nothing is made of a list with a fault.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edition } from '../../../../src/domain/edition/edition.ts'
import { loadEdition } from '../../../../src/domain/edition/editions.ts'
import { parseSampledList } from '../../../../src/domain/sampling/sampled-list.ts'

const loaded = await loadEdition('probation-2018-19')
if (!loaded.ok) throw new Error('the edition is bundled')
const edition: Edition = loaded.value
const HEAD = ['case', 'caseType', 'officer', 'gender', 'ageGroup', 'roshLevel']
const GOOD = ['A1', 'case-supervision', 'P. Reed', 'male', '18-20', 'Very high']

const parse = (...rows: string[][]) => parseSampledList(rows, edition, 'nps')
const faultsOf = (...rows: string[][]) => {
  const parsed = parse(...rows)
  return parsed.ok ? [] : parsed.error.faults
}

describe('[SA1] a clean list', () => {
  test('[SA1] becomes cases, in the order of its rows', () => {
    const parsed = parse(HEAD, GOOD, ['A2', 'Court report and allocation', '', 'F', '', ''])
    expect(parsed.ok).toBe(false)
    const clean = parse(HEAD, GOOD, ['A2', 'Court report and allocation', '', 'female', '', ''])
    expect(clean.ok && clean.value.map(({ reference, caseType }) => [reference, caseType])).toEqual(
      [
        ['A1', 'case-supervision'],
        ['A2', 'court-report'],
      ],
    )
    expect(clean.ok && clean.value[0]?.profile).toEqual({
      gender: 'male',
      ageGroup: '18-20',
      roshLevel: 'very-high',
    })
  })

  test('[SA1] headings match by their letters, and a field by its label', () => {
    const parsed = parse(
      ['Case', 'Case type', 'RISK OF SERIOUS HARM (RoSH) level'],
      ['A1', 'case supervision', 'low'],
    )
    expect(parsed.ok && parsed.value[0]?.profile).toEqual({ roshLevel: 'low' })
  })

  test('[SA1] a provider type has its own case types only', () => {
    const [fault] = faultsOf(HEAD, ['A1', 'unpaid-work', '', '', '', ''])
    expect(fault).toMatchObject({ row: 2, column: 'caseType', found: 'unpaid-work' })
  })
})

describe('[SA2] faults by row and column', () => {
  test('[SA2] missing columns', () => {
    expect(faultsOf(['officer'], ['P. Reed']).map(({ column }) => column)).toEqual([
      'case',
      'caseType',
    ])
  })

  test('[SA2] a duplicate case names the row that had it first', () => {
    const [fault] = faultsOf(HEAD, GOOD, GOOD)
    expect(fault).toMatchObject({ row: 3, column: 'case', found: 'A1' })
    expect(fault?.expected).toContain('row 2')
  })

  test('[SA2] unknown values, with what was expected', () => {
    const [fault] = faultsOf(HEAD, ['A1', 'case-supervision', '', 'M', '18–20', 'low'])
    expect(fault).toMatchObject({ row: 2, column: 'gender', found: 'M' })
    expect(fault?.expected).toContain('male')
  })

  test('[SA2] every fault of every row at once', () => {
    const faults = faultsOf(HEAD, ['', 'nonsense', '', 'x', 'y', 'z'], ['B', '', '', '', '', 'z'])
    expect(faults.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 gender',
      '2 ageGroup',
      '2 roshLevel',
      '2 case',
      '2 caseType',
      '3 roshLevel',
      '3 caseType',
    ])
  })

  test('[SA2] days and times that are none', () => {
    const head = ['case', 'caseType', 'day', 'time']
    const faults = faultsOf(head, ['A1', 'case-supervision', '2019-02-30', '25:00'])
    expect(faults.map(({ column }) => column)).toEqual(['day', 'time'])
    expect(parse(head, ['A1', 'case-supervision', '2020-02-29', '09:30']).ok).toBe(true)
  })

  test('[SA2] a row with more cells than the heading, a column twice, no rows at all', () => {
    expect(faultsOf(HEAD, [...GOOD, 'extra'])[0]).toMatchObject({ row: 2, found: '7 cells' })
    expect(faultsOf(['case', 'caseType', 'Case'], ['1', 'case-supervision', '2'])[0]).toMatchObject(
      {
        found: 'the same column twice',
      },
    )
    expect(faultsOf(HEAD)).toHaveLength(1)
    expect(faultsOf()).toHaveLength(1)
    expect(faultsOf(HEAD, ...Array.from({ length: 2001 }, () => GOOD))).toHaveLength(1)
  })

  test('[SA2] text that is too long is named and not cut', () => {
    const [fault] = faultsOf(HEAD, ['x'.repeat(41), 'case-supervision', '', '', '', ''])
    expect(fault).toMatchObject({ column: 'case', found: '41 characters' })
  })

  test('[SA2] no rubbish throws, and rubbish is never a case', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 8 }), { maxLength: 8 }), (rows) => {
        expect(parseSampledList(rows, edition, 'nps').ok).toBe(false)
      }),
      { seed: 41, numRuns: 300 },
    )
  })
})

describe('[SA3] who somebody is does not come in', () => {
  test.each([
    'Name',
    'Surname',
    'Date of birth',
    'DOB',
    'Address',
    'CRN',
    'NOMIS number',
    'postcode',
  ])('[SA3] a column "%s" is refused, and says why', (heading) => {
    const [fault] = faultsOf([...HEAD, heading], [...GOOD, 'x'])
    expect(fault).toMatchObject({ row: 1, column: heading })
    expect(fault?.expected).toContain('who somebody is')
  })

  test('[SA3] any other unknown column is a fault, not a silent loss', () => {
    expect(faultsOf([...HEAD, 'Comments'], [...GOOD, 'x'])[0]).toMatchObject({ column: 'Comments' })
  })
})
