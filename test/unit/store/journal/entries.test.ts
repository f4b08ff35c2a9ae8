/**
 * Entries: what a frame says, and that nothing strange gets in by one.
 */
import { describe, expect, test } from 'vitest'
import { bytesToUtf8, utf8ToBytes } from '../../../../src/base/bytes.ts'
import { encodeEntry, parseEntry } from '../../../../src/store/journal/entries.ts'
import { encodeTagged, parseTagged } from '../../../../src/store/journal/tagged-json.ts'
import { makeOwn } from '../../../contract/device-log-kit.ts'

const own = makeOwn()
const entry = { kind: 'op', atMs: 1234.5, own: 1, burst: makeOwn().id, ...own } as const

describe('an entry', () => {
  test('[JL1] of an operation holds the sealed bytes, its burst and its time', () => {
    expect(parseEntry(encodeEntry(entry))).toEqual(entry)
    expect(parseEntry(encodeEntry({ ...entry, own: 0 }))).toMatchObject({ own: 0 })
  })

  test('[JL5] of the header and of the office\u2019s rows holds them as they were', () => {
    const value = { bytes: Uint8Array.of(1, 2), map: new Map([['a', 1]]), list: [null, 'x'] }
    for (const kind of ['header', 'office'] as const) {
      expect(parseEntry(encodeEntry({ kind, value }))).toEqual({ kind, value })
    }
  })

  test('[JL6] of a thinning holds its place', () => {
    expect(parseEntry(encodeEntry({ kind: 'through', place: 77 }))).toEqual({
      kind: 'through',
      place: 77,
    })
    expect(parseEntry(Uint8Array.of(4, 1))).toBeUndefined()
  })

  test('[JL2] what is no entry is none: too short, no envelope, of a newer version', () => {
    expect(parseEntry(new Uint8Array())).toBeUndefined()
    expect(parseEntry(Uint8Array.of(1, 2, 3))).toBeUndefined()
    expect(parseEntry(encodeEntry({ ...entry, bytes: Uint8Array.of(9) }))).toBeUndefined()
    expect(parseEntry(Uint8Array.of(99))).toBeUndefined()
  })
})

describe('rows as text', () => {
  test('[JL5] bytes and maps come back as what they were, deep inside too', () => {
    const rows = { keys: [{ sealed: new Uint8Array(40).fill(7), n: 1 }], at: new Map([[1, [2]]]) }
    expect(parseTagged(encodeTagged(rows))).toEqual(rows)
  })

  test('[JL5] what is no text of ours is nothing; a tag with something else in it is left alone', () => {
    expect(parseTagged(utf8ToBytes('{"a":'))).toBeUndefined()
    expect(parseTagged(Uint8Array.of(0xff, 0xfe))).toBeUndefined()
    expect(parseTagged(utf8ToBytes('{"$map":3}'))).toEqual({ $map: 3 })
    expect(bytesToUtf8(encodeTagged('plain'))).toBe('"plain"')
  })
})
