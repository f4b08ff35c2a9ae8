/**
 * Which appointments cannot all be kept, and which cost a journey.
 */
import { describe, expect, test } from 'vitest'
import {
  type Appointment,
  listClashes,
  listInterviews,
} from '../../../../src/domain/assessment/appointment-clashes.ts'
import { person, stream } from '../../../fixtures/allocation-wish.ts'

const DAY = '2019-03-25'
const open = { from: undefined, to: undefined }

const appoint = (index: number, more: Partial<Omit<Appointment, 'stream'>> = {}): Appointment => ({
  stream: stream(index),
  officer: `Officer ${index}`,
  assessor: person(0),
  day: DAY,
  time: '09:00',
  place: 'North',
  ...more,
})

const kindsOf = (appointments: readonly Appointment[], fieldwork = {}, interviewMinutes = 60) =>
  listClashes(appointments, { fieldwork: { ...open, ...fieldwork }, interviewMinutes }).map(
    ({ kind, interviews }) => [kind, interviews.flatMap(({ streams }) => streams).length],
  )

describe('interviews', () => {
  test('[AL13] cases of one officer with one appointment are one interview; the day orders them', () => {
    const found = listInterviews([
      appoint(0, { officer: 'B', time: '14:00' }),
      appoint(1, { officer: 'A' }),
      appoint(2, { officer: 'A' }),
      appoint(3, { officer: 'A', day: null }),
      appoint(4, { officer: null, time: null }),
      appoint(5, { officer: null, time: null }),
    ])
    expect(found.map(({ officer, streams }) => [officer, streams.length])).toEqual([
      [null, 1],
      [null, 1],
      ['A', 2],
      ['B', 1],
    ])
  })
})

describe('clashes', () => {
  test('[AL14] one assessor in two interviews at once, by the edition’s length', () => {
    const both = [appoint(0), appoint(1, { time: '09:59' })]
    expect(kindsOf(both)).toEqual([['assessor-twice', 2]])
    expect(kindsOf(both, {}, 59)).toEqual([])
    expect(kindsOf([appoint(0), appoint(1, { time: '10:00' })])).toEqual([])
    expect(kindsOf([appoint(0), appoint(1, { day: '2019-03-26' })])).toEqual([])
    expect(kindsOf([appoint(0), appoint(1, { assessor: person(1) })])).toEqual([])
    const nobody = { assessor: undefined }
    expect(kindsOf([appoint(0, nobody), appoint(1, nobody)])).toEqual([])
    expect(kindsOf([appoint(0, { time: null }), appoint(1)])).toEqual([])
    expect(kindsOf([appoint(0), appoint(1, { time: null })])).toEqual([])
  })

  test('[AL14] one officer at once with two assessors, or at two places', () => {
    const officer = 'A'
    const here = appoint(0, { officer })
    expect(kindsOf([here, appoint(1, { officer, assessor: person(1) })])).toEqual([
      ['officer-twice', 2],
    ])
    expect(kindsOf([here, appoint(1, { officer, place: 'South' })])).toEqual([
      ['officer-twice', 2],
      ['journey', 2],
    ])
    const none = { officer: null, assessor: undefined }
    expect(kindsOf([appoint(0, none), appoint(1, none)])).toEqual([])
  })

  test('[AL15] a day outside the fieldwork, where its days are known', () => {
    const cases = [appoint(0), appoint(1, { day: '2019-04-01', assessor: person(1) })]
    expect(kindsOf(cases)).toEqual([])
    expect(kindsOf(cases, { from: '2019-03-26' })).toEqual([['outside-fieldwork', 1]])
    expect(kindsOf(cases, { to: '2019-03-31' })).toEqual([['outside-fieldwork', 1]])
    expect(kindsOf(cases, { from: DAY, to: '2019-04-01' })).toEqual([])
  })

  test('[AL16] an officer who is to come twice, and a journey between two places, are remarks', () => {
    const officer = 'A'
    const later = appoint(1, { officer, day: '2019-03-26' })
    expect(kindsOf([appoint(0, { officer }), later])).toEqual([['officer-differs', 2]])
    const away = appoint(2, { time: '14:00', place: 'South' })
    expect(kindsOf([appoint(0), away, appoint(3, { time: '16:00' })])).toEqual([['journey', 3]])
    expect(kindsOf([appoint(0), appoint(2, { time: '14:00', place: null })])).toEqual([])
  })
})
