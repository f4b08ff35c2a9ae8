/**
 * The file of a copy: whatever is cut or changed in it is told, and whatever is
 * whole is taken.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concatBytes, utf8ToBytes } from '../../../../src/base/bytes.ts'
import { COPY_MAGIC, createCopyWriter } from '../../../../src/ops/copy/copy-frames.ts'
import {
  parseFileKey,
  parseHeader,
  parseKey,
  parseVerifiers,
} from '../../../../src/ops/copy/copy-parts.ts'
import { createFrameReader } from '../../../../src/ops/copy/read-frames.ts'
import { createSeededIds } from '../../../kit/ids.ts'

const ids = createSeededIds(3, 'copy-frames')

function makeFile(payloads: readonly Uint8Array[], end = true): Uint8Array {
  const writer = createCopyWriter()
  const frames = payloads.map((payload) => writer.frame('E', payload))
  return concatBytes(COPY_MAGIC, ...frames, ...(end ? [writer.end()] : []))
}

function read(bytes: Uint8Array, chunk = bytes.length || 1) {
  const reader = createFrameReader()
  const frames = []
  for (let at = 0; at < bytes.length; at += chunk) {
    frames.push(...reader.feed(bytes.subarray(at, at + chunk)))
  }
  const last = reader.end()
  frames.push(...last.frames)
  return { state: last.state, payloads: frames.map(({ payload }) => payload) }
}

const payloads = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 })

describe('reading a copy', () => {
  test('[CY2] what was written is read, in chunks of any size', () => {
    fc.assert(
      fc.property(payloads, fc.integer({ min: 1, max: 400 }), (all, chunk) => {
        expect(read(makeFile(all), chunk)).toEqual({ state: 'whole', payloads: all })
      }),
    )
  })

  test('[CY2] a file cut anywhere is no whole file, and its whole frames are there', () => {
    const all = [ids.randomBytes(40), ids.randomBytes(90), ids.randomBytes(0), ids.randomBytes(7)]
    const file = makeFile(all)
    for (let length = COPY_MAGIC.length; length < file.length; length++) {
      const { state, payloads: found } = read(file.subarray(0, length), 33)
      expect(state).toBe('cut')
      expect(found).toEqual(all.slice(0, found.length))
    }
    for (let length = 0; length < COPY_MAGIC.length; length++) {
      expect(read(file.subarray(0, length)).state).toBe('not-a-copy')
    }
  })

  test('[CY2] any changed bit is told, and costs at most the frame that it stands in', () => {
    const all = [ids.randomBytes(40), ids.randomBytes(90), ids.randomBytes(60)]
    const file = makeFile(all)
    for (let at = COPY_MAGIC.length; at < file.length; at++) {
      const changed = file.slice()
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
      const { state, payloads: found } = read(changed, 50)
      expect(state, `byte ${at}`).not.toBe('whole')
      const kept = all.filter((one) => found.some((other) => isSame(one, other)))
      expect(kept.length, `byte ${at}`).toBeGreaterThanOrEqual(2)
    }
  })

  test('[CY2] frames taken out, doubled, or put in from another file are told', () => {
    const all = [ids.randomBytes(40), ids.randomBytes(90), ids.randomBytes(60)]
    const [a, b, c] = all.map((payload) => createCopyWriter().frame('E', payload))
    const end = makeFile(all).subarray(makeFile(all, false).length)
    const of = (...frames: (Uint8Array | undefined)[]) =>
      read(concatBytes(COPY_MAGIC, ...frames.flatMap((frame) => frame ?? []))).state
    expect(of(a, b, c, end)).toBe('whole')
    expect(of(a, c, end)).toBe('changed')
    expect(of(a, b, b, c, end)).toBe('changed')
    expect(of(b, a, c, end)).toBe('changed')
    expect(of(a, b, c, end, c)).toBe('changed')
    expect(of(a, b, c)).toBe('cut')
  })

  test('[CY2] a frame that was torn and then written over costs nothing else', () => {
    const all = [ids.randomBytes(40), ids.randomBytes(500)]
    const [a, b] = all.map((payload) => createCopyWriter().frame('E', payload))
    const torn = concatBytes(COPY_MAGIC, b?.subarray(0, 100) ?? COPY_MAGIC, a ?? COPY_MAGIC)
    expect(read(torn)).toEqual({ state: 'changed', payloads: [all[0]] })
  })

  test('[CY2] an end of another shape is no end', () => {
    const frame = createCopyWriter().frame('E', ids.randomBytes(36))
    // The same bytes under another letter do not hold their check either.
    frame[3] = 'Z'.charCodeAt(0)
    expect(read(concatBytes(COPY_MAGIC, frame)).state).toBe('changed')
  })

  test('[CY2] what is no copy, or of a newer format, is refused whole', () => {
    expect(read(utf8ToBytes('PK\u0003\u0004 something else entirely')).state).toBe('not-a-copy')
    expect(read(utf8ToBytes('casebook copy 2\nCbFE')).state).toBe('newer-format')
    expect(read(new Uint8Array()).state).toBe('not-a-copy')
  })
})

describe('the parts of a copy', () => {
  const json = (value: unknown) => utf8ToBytes(JSON.stringify(value))

  test('[CY1] parts are parsed at the door, and anything else is nothing', () => {
    const [device, person, key, inspection] = [ids.next(), ids.next(), ids.next(), ids.next()]
    const header = { made: '2026-11-26T06:00:00.000Z', app: '0.2.0', device, person }
    expect(parseHeader(json(header))).toEqual(header)
    expect(parseHeader(json({ ...header, device: 'x' }))).toBeUndefined()
    const wrapped = { key, inspection, device: 'recovery', wrapped: 'AAAA' }
    expect(parseKey(json(wrapped))).toEqual(wrapped)
    expect(parseKey(json({ ...wrapped, wrapped: '<script>' }))).toBeUndefined()
    expect(parseVerifiers(json([{ device, signingKey: 'AAAA' }]))).toHaveLength(1)
    expect(parseVerifiers(json({}))).toBeUndefined()
    expect(parseFileKey(json({ fileKey: 'AAAA' }))).toBe('AAAA')
    expect(parseFileKey(utf8ToBytes('not json'))).toBeUndefined()
    expect(parseFileKey(Uint8Array.of(0xff))).toBeUndefined()
  })
})

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
