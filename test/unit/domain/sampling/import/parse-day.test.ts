/**
 * Days of lists, and the windows in which they must fall.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeDayWindow, whyOutside } from '../../../../../src/domain/sampling/import/day-window.ts'
import { findDayOrder, parseDay } from '../../../../../src/domain/sampling/import/parse-day.ts'

describe('[SA51] days', () => {
  test.each([
    ['2019-03-25', '2019-03-25'],
    ['2019-3-5', '2019-03-05'],
    ['2019-03-25T00:00:00', '2019-03-25'],
    ['2019-03-25 14:30', '2019-03-25'],
    ['25/03/2019', '2019-03-25'],
    ['25.3.19', '2019-03-25'],
    ['25-03-2019 00:00', '2019-03-25'],
    ['01/02/1969', '1969-02-01'],
    ['1/2/70', '1970-02-01'],
    ['25 Mar 2019', '2019-03-25'],
    ['25-MAR-19', '2019-03-25'],
    ['1st March 2019', '2019-03-01'],
    ['43549', '2019-03-25'],
  ])('[SA51] %s is %s', (found, day) => {
    expect(parseDay(found, 'day-first')).toBe(day)
  })

  test.each([
    '',
    'soon',
    '30/02/2019',
    '2019-02-29',
    '2019-13-01',
    '25 Foo 2019',
    '1/1/0001',
    '12345',
    '190',
    '99/99/99',
  ])('[SA51] "%s" is no day', (found) => {
    expect(parseDay(found, 'day-first')).toBeUndefined()
  })

  test('[SA51] a column shows by itself that its months come first', () => {
    expect(findDayOrder(['03/25/2019', '01/02/2019', ''])).toBe('month-first')
    expect(findDayOrder(['03/04/2019', '01/02/2019'])).toBe('day-first')
    expect(findDayOrder(['25/03/2019', '03/25/2019'])).toBe('day-first')
    expect(findDayOrder(['2019-03-25'])).toBe('day-first')
    expect(parseDay('03/25/2019', 'month-first')).toBe('2019-03-25')
    expect(parseDay('03/25/2019', 'day-first')).toBeUndefined()
  })

  test('[SA51] every day of the calendar reads back in every spelling', () => {
    const days = fc
      .integer({ min: Date.UTC(1971, 0, 1) / 86_400_000, max: Date.UTC(2068, 0, 1) / 86_400_000 })
      .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, (day) => {
        const [year = '', month = '', date = ''] = day.split('-')
        for (const found of [day, `${date}/${month}/${year}`, `${date}.${month}.${year.slice(2)}`])
          expect(parseDay(found, 'day-first')).toBe(day)
        expect(parseDay(`${month}/${date}/${year}`, 'month-first')).toBe(day)
      }),
      { seed: 51 },
    )
  })
})

describe('[SA50] windows', () => {
  const months = {
    day: 'Began',
    from: { count: 7, unit: 'months' as const },
    to: { count: 6, unit: 'months' as const },
    toleranceDays: 0,
    note: 'n',
  }

  test('[SA50] months, weeks and days are counted back, with the tolerance on both sides', () => {
    expect(makeDayWindow(months, '2019-10-01')).toEqual({ from: '2019-03-01', to: '2019-04-01' })
    expect(makeDayWindow({ ...months, toleranceDays: 14 }, '2019-10-01')).toEqual({
      from: '2019-02-15',
      to: '2019-04-15',
    })
    const weeks = { count: 9, unit: 'weeks' as const }
    expect(makeDayWindow({ ...months, from: weeks, to: weeks }, '2019-10-01')).toEqual({
      from: '2019-07-30',
      to: '2019-07-30',
    })
    const days = { count: 1, unit: 'days' as const }
    expect(makeDayWindow({ ...months, to: days }, '2019-03-01').to).toBe('2019-02-28')
  })

  test('[SA50] a month back from the 31st ends with the shorter month', () => {
    const to = { count: 1, unit: 'months' as const }
    const window = (day: string) => makeDayWindow({ ...months, to }, day).to
    expect(['2019-03-31', '2020-03-31', '2019-01-15'].map(window)).toEqual([
      '2019-02-28',
      '2020-02-29',
      '2018-12-15',
    ])
  })

  test('[SA50] both ends count; an open end takes any day', () => {
    const window = { from: '2019-03-01', to: '2019-04-01' }
    const why = (day: string | undefined) => whyOutside(window, day)
    expect(['2019-02-28', '2019-03-01', '2019-04-01', '2019-04-02', undefined].map(why)).toEqual([
      'before',
      undefined,
      undefined,
      'after',
      'no-day',
    ])
    expect(whyOutside({ from: undefined, to: '2019-04-01' }, '1999-01-01')).toBeUndefined()
    expect(whyOutside({ from: '2019-04-01', to: undefined }, '2999-01-01')).toBeUndefined()
    const { from, ...open } = months
    expect(from.count).toBe(7)
    expect(makeDayWindow(open, '2019-10-01').from).toBeUndefined()
    const { to, ...ended } = months
    expect(to.count).toBe(6)
    expect(makeDayWindow(ended, '2019-10-01').to).toBeUndefined()
  })
})
