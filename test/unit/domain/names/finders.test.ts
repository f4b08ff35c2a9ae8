/**
 * Each finder of the name check by itself: what it finds and what it leaves.
 */
import { describe, expect, test } from 'vitest'
import { findAges } from '../../../../src/domain/names/find-ages.ts'
import { findDates } from '../../../../src/domain/names/find-dates.ts'
import { findKnown } from '../../../../src/domain/names/find-known.ts'
import { findNames } from '../../../../src/domain/names/find-names.ts'
import { findPatterns } from '../../../../src/domain/names/find-patterns.ts'
import { findPlaces } from '../../../../src/domain/names/find-places.ts'
import type { KnownNames, Span } from '../../../../src/domain/names/hit.ts'
import { lists } from './lists.ts'

const cut = (text: string, spans: readonly Span[]) =>
  spans.map(({ from, to }) => text.slice(from, to))
const shown = (text: string, spans: readonly Span[]) =>
  spans.map(({ from, to, mask }) => `${text.slice(from, to)} > ${mask}`)

describe('dates', () => {
  test.each([
    ['on 1 Jan 2019', 'on 1 Jan 2019 > in the winter'],
    ['in the summer of 2018', 'in the summer of 2018 > in the summer'],
    ['since Sept. 2018', 'Sept. 2018 > the autumn'],
    ['the 3 July 2019 review', 'the 3 July 2019 > the summer'],
    ['on 13/25/2018', 'on 13/25/2018 > in the following weeks'],
    ['on 05/25/2018', 'on 05/25/2018 > in the spring'],
    ['on 25/05', 'on 25/05 > in the spring'],
    ['Easter Sunday', 'Easter Sunday > in the spring'],
    ['Halloween', 'Halloween > in the autumn'],
    ["New Year's Eve", "New Year's Eve > in the winter"],
    ['since 2015', '2015 > an earlier year'],
    ['late May 2019', 'May 2019 > spring'],
    ['twenty-first of June', 'twenty-first of June > in the summer'],
  ])('[NC6] %s', (text, expected) => {
    expect(shown(text, findDates(text))[0]).toBe(expected)
  })

  test.each([
    'it may 12 months later',
    'two of the 3 may be seen',
    'in 2018/19',
    'prompt 2.1.3',
    '24/7 support',
    'on the 2nd occasion',
    'the March review',
    'a sum of 20001',
  ])('[NC6] %s holds none', (text) => {
    expect(cut(text, findDates(text))).toEqual([])
  })
})

describe('ages', () => {
  test.each([
    ['aged 34', 'in their thirties'],
    ['aged nine', 'under 18'],
    ['age 19', 'in their late teens'],
    ['aged 95', 'in their old age'],
    ['seventeen-year-old', 'young'],
    ['a 22 yr old', 'young adult'],
    ['a 64-year-old', 'older'],
    ['six-week-old', 'very young'],
    ['45 y/o', 'middle-aged'],
    ['52 years of age', 'in their fifties'],
    ['her 40th birthday', 'birthday'],
    ['she is now 61.', 'in their sixties'],
    ['he turned 18 there', 'had a birthday'],
  ])('[NC6] %s', (text, mask) => {
    expect(findAges(text).map((span) => span.mask)).toEqual([mask])
  })

  test.each(['aged 18-24', 'ages 18 to 20', 'he is 34 hours short', 'two years later', 'age 2.1'])(
    '[NC6] %s holds none',
    (text) => {
      expect(findAges(text)).toEqual([])
    },
  )
})

describe('shapes', () => {
  test.each([
    'X123456',
    'a1234bc',
    '2012/1234567A',
    '123456/12A',
    'QQ123456C',
    'T20197123',
    '01AB1234519',
    'SFO-2019-0042',
    '1234 5678 9012',
    'me@probation.example',
    'https://a.example/x?y=1',
    '(0113) 496 0123',
    '+44 (0)7700 900456',
  ])('[NC5] %s', (text) => {
    const note = `See ${text}, then`
    expect(cut(note, findPatterns(note))).toContain(text)
  })

  test.each(['1990s', '2000hrs', 'the 1000th', '£125000', '2018-19', 'COVID-19', '1,250', 'OGRS3'])(
    '[NC5] %s is none',
    (text) => {
      expect(cut(text, findPatterns(text))).toEqual([])
    },
  )
})

describe('places', () => {
  const isOrdinary = (word: string) => lists.words.has(word.toLowerCase())
  test.each([
    ['at HMP Dunmore', 'the prison'],
    ['at Hartwell College', 'the college'],
    ['at Brackley Surgery', 'the clinic'],
    ['the Tesham Hotel', 'the hostel'],
    ['Tesham Council', 'the council'],
    ['Tesham Police', 'the police'],
    ['Tesham Station', 'the station'],
    ['Tesham Mosque', 'the place of worship'],
    ['Tesham Bridge', 'the town'],
    ['12 High Street', 'the street'],
    ['in LS6', '[postcode]'],
    ['M3 3FX', '[postcode]'],
  ])('[NC5] %s', (text, mask) => {
    expect(findPlaces(text, isOrdinary).map((span) => span.mask)).toEqual([mask])
  })

  test.each(['the Crown Court', 'a Police Station', 'Approved Premises', 'in Q3'])(
    '[NC5] %s is none',
    (text) => {
      expect(findPlaces(text, isOrdinary)).toEqual([])
    },
  )
})

describe('what is known', () => {
  const none: KnownNames = {
    officers: [],
    people: [],
    places: [],
    references: [],
    officerTerm: 'RO',
  }
  const officers = (name: string, text: string) =>
    cut(text, findKnown(text, { ...none, officers: [name] }, lists))

  test('[NC1] initials that are the field’s own abbreviation are not sought', () => {
    expect(officers('Rita Orr', 'RO and ORR agree')).toEqual(['ORR'])
    expect(officers('Rita Adams', 'RA and Rita agree').sort()).toEqual(['RA', 'Rita'])
  })

  test('[NC1] a name that is a word is found with a capital only', () => {
    expect(officers('Tom Long', 'a long talk with Long')).toEqual(['Long'])
    expect(officers('R. Officer', 'the officer and Officer')).toEqual(['Officer'])
  })

  test('[NC1] first and last, in any order, without titles and brackets', () => {
    for (const name of ['Dr Ewa Nowak', 'NOWAK, Ewa', 'E Nowak (Leeds)', 'EW Nowak']) {
      expect(officers(name, 'as nowak wrote')).toEqual(['nowak'])
    }
    expect(officers('E Nowak (Leeds)', 'in Leeds')).toEqual([])
  })

  test('[NC1] an office by its own word, a reference however it is spaced', () => {
    const known = { ...none, places: ['Old Mill prison', 'HMP', ''], references: ['KX 20931', '7'] }
    const found = (text: string) => cut(text, findKnown(text, known, lists))
    expect(found('from old mill to the prison')).toEqual(['old mill'])
    expect(found('kx-20931, KX20931 and 7')).toEqual(['kx-20931', 'KX20931'])
  })
})

describe('likely names', () => {
  const none: KnownNames = {
    officers: [],
    people: [],
    places: [],
    references: [],
    officerTerm: 'RO',
  }
  const found = (text: string) => findNames(text, none, lists).map((hit) => hit.text)

  test.each([
    ['Then Zebedee came.', ['Zebedee']],
    ['Zebedee came. Zebedee.', ['Zebedee', 'Zebedee']],
    ['Zebedee’s view', ['Zebedee']],
    ['Mr Court was there', ['Mr Court']],
    ['Seen by J. Zebedee today', ['J. Zebedee']],
    ['It was ZEBEDEE again', ['ZEBEDEE']],
    ['told May twice', ['May']],
    ['Grace’s plan', ['Grace']],
    ['a letter to de Souza', ['de Souza']],
    ['I saw SARAH and JO', ['SARAH']],
    ['told (Zebedee) twice', ['Zebedee']],
    ['met Sarah. Ahmed came', ['Sarah', 'Ahmed']],
    ['near Tesham. Good', ['Tesham']],
    ['the RO and the SPO', []],
    ['Zebra crossing', []],
    ['Mr was missing; de was too', []],
    ['Ministry of Justice', []],
    ['I met A and B', []],
  ])('[NC7] %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
