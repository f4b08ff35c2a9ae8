/**
 * Words of lists and what they mean: by name without asking, else by suggestion.
 */
import { describe, expect, test } from 'vitest'
import { createOptionReader } from '../../../../../src/domain/sampling/import/read-option.ts'
import { suggestValue } from '../../../../../src/domain/sampling/import/suggest-value.ts'
import { fieldOf, smallForm } from './forms.ts'

const read = (field: string, cell: string) => createOptionReader(fieldOf(field))(cell)
const mean = (field: string, cell: string) => {
  const meaning = suggestValue(fieldOf(field), cell)
  return meaning.kind === 'option' ? meaning.option : meaning
}

describe('[SA43] by name', () => {
  test.each([
    ['gender', 'male', 'male'],
    ['gender', ' MALE ', 'male'],
    ['roshLevel', 'Very high', 'very-high'],
    ['roshLevel', 'very-high', 'very-high'],
    ['roshLevel', 'VERY  HIGH', 'very-high'],
    ['supervisionType', 'Post custody', 'post-custody'],
    ['domesticAbuse', 'Not clear from records', 'not-clear'],
    ['mappa', 'Level 2', '2'],
    ['mappa', '2', '2'],
  ])('[SA43] %s: "%s" is %s', (field, cell, option) => {
    expect(read(field, cell)).toBe(option)
  })

  test.each([
    ['gender', 'M'],
    ['gender', 'mal'],
    ['roshLevel', 'high risk'],
    ['mappa', '4'],
    ['gender', '?'],
  ])('[SA43] %s: "%s" is asked about', (field, cell) => {
    expect(read(field, cell)).toBeUndefined()
  })
})

describe('[SA43] by suggestion', () => {
  test.each([
    ['gender', 'M', 'male'],
    ['gender', 'f', 'female'],
    ['gender', 'Fem.', 'female'],
    ['gender', 'femal', 'female'],
    ['roshLevel', 'V. High', 'very-high'],
    ['roshLevel', 'VH', 'very-high'],
    ['roshLevel', 'H', 'high'],
    ['roshLevel', 'Med', 'medium'],
    ['roshLevel', 'Meduim', 'medium'],
    ['roshLevel', 'Very High RoSH', 'very-high'],
    ['roshLevel', 'High risk', 'high'],
    ['ethnicGroup', 'White British', 'white'],
    ['ethnicGroup', 'Asian or Asian British', 'asian'],
    ['supervisionType', 'Comm. sentence', 'community-sentence'],
    ['iom', 'Y', 'yes'],
    ['iom', 'false', 'no'],
    ['domesticAbuse', '1', 'yes'],
    ['mappa', 'MAPPA 2', '2'],
    ['mappa', 'none', 'none'],
  ])('[SA43] %s: "%s" probably is %s', (field, cell, option) => {
    expect(mean(field, cell)).toBe(option)
  })

  test.each(['-', 'n/a', 'Unknown', 'not recorded', '?'])('[SA43] "%s" is blank', (cell) => {
    expect(mean('gender', cell)).toEqual({ kind: 'blank' })
  })

  test('[SA43] a group of several options is left to a person, and so is what fits two', () => {
    const both = { kind: 'among', options: ['high', 'very-high'] }
    expect(mean('roshLevel', 'High/Very high')).toEqual(both)
    expect(mean('officerGrade', 'probation')).toEqual({ kind: 'unknown' })
    expect(mean('ethnicGroup', 'Black and Asian')).toEqual({
      kind: 'among',
      options: ['black', 'asian'],
    })
    expect(suggestValue(fieldOf('building', smallForm), 'some')).toEqual({
      kind: 'among',
      options: ['all', 'few'],
    })
  })

  test.each([
    ['roshLevel', 'Purple'],
    ['iom', 'maybe so'],
    ['gender', 'x'],
  ])('[SA43] %s: nothing is suggested for "%s"', (field, cell) => {
    expect(mean(field, cell)).toEqual({ kind: 'unknown' })
  })
})

describe('[SA44] bands', () => {
  test.each([
    ['18', '18-20'],
    ['20', '18-20'],
    ['21', '21-24'],
    ['49', '40-49'],
    ['50', '50+'],
    ['103', '50+'],
    ['18-20', '18-20'],
  ])('[SA44] the age %s is %s, without asking', (age, band) => {
    expect(read('ageGroup', age)).toBe(band)
  })

  test.each(['17', '2001', '-20', '20.5', 'twenty', '1820'])('[SA44] %s is no age', (age) => {
    expect(read('ageGroup', age)).toBeUndefined()
  })

  test.each([
    ['18 to 20', '18-20'],
    ['21–24', '21-24'],
    ['50 and over', '50+'],
    ['50 Plus', '50+'],
    ['from 50', '50+'],
  ])('[SA44] "%s" probably is %s', (cell, band) => {
    expect(mean('ageGroup', cell)).toBe(band)
  })

  test('[SA44] another range is none of the bands, and words make no band', () => {
    expect(mean('ageGroup', '18-24')).toEqual({ kind: 'unknown' })
    expect(suggestValue(fieldOf('building', smallForm), '0')).toEqual({ kind: 'unknown' })
    expect(mean('ageGroup', 'not known')).toEqual({ kind: 'blank' })
  })
})
