/**
 * The registers of the desk: each path and value reads back, and what is of a
 * newer version is no value.
 */
import { describe, expect, test } from 'vitest'
import {
  deskPaths,
  encodeInterest,
  parseDeskPath,
  parseInterest,
  parseShare,
  type WrittenInterest,
} from '../../../../src/domain/assessment/desk-paths.ts'
import { person, stream } from '../../../fixtures/allocation-wish.ts'

describe('paths', () => {
  test('[AL11] a path reads back', () => {
    expect(parseDeskPath(deskPaths.interest('i1'))).toEqual({ kind: 'interest', id: 'i1' })
    expect(parseDeskPath(deskPaths.share(person(1)))).toEqual({ kind: 'share', id: person(1) })
  })

  test.each([
    '',
    'interests',
    'interests/a/b',
    'people/a',
    'people/a/name',
    'people/a/share',
    'people/a/share/b',
    'cases/a/share',
  ])('[AL11] %j is another one', (path) => {
    expect(parseDeskPath(path)).toEqual({ kind: 'other' })
  })
})

describe('values', () => {
  const of = (against: object): WrittenInterest =>
    ({ person: person(1), why: '', ...against }) as WrittenInterest

  test.each([
    of({ against: 'officer', subject: 'A. Officer', why: 'They are married' }),
    of({ against: 'office', subject: 'North' }),
    of({ against: 'case', subject: stream(2) }),
  ])('[AL11] a conflict of interest reads back: %j', (interest) => {
    expect(parseInterest(encodeInterest(interest))).toEqual(interest)
  })

  test.each([
    'nonsense',
    'null',
    '{"against":"region","subject":"North"}',
    encodeInterest(of({ against: 'case', subject: 'no id' })),
    encodeInterest(of({ against: 'officer', subject: ' ' })),
    encodeInterest({ ...of({ against: 'office', subject: 'North' }), person: 'x' as never }),
  ])('[AL11] %s is none', (value) => {
    expect(parseInterest(value)).toBeUndefined()
  })

  test.each([
    ['0', 0],
    ['50', 50],
    ['100', 100],
    ['101', undefined],
    ['', undefined],
    ['-1', undefined],
    ['5.5', undefined],
    ['half', undefined],
  ])('[AL11] a share of %j', (value, share) => {
    expect(parseShare(value)).toBe(share)
  })
})
