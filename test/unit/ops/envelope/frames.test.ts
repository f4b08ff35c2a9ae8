/**
 * The wire's two binary bodies: what is cut or too much is refused whole.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_ENVELOPE_BYTES } from '../../../../src/ops/envelope/envelope.ts'
import {
  encodePullPage,
  encodePush,
  MAX_PUSH_BYTES,
  MAX_PUSH_ENVELOPES,
  type PushFrame,
  parsePullPage,
  parsePush,
} from '../../../../src/ops/envelope/frames.ts'

const uint32 = fc.integer({ min: 0, max: 0xffffffff })
const pushFrames = fc.array(
  fc.record({
    number: uint32,
    before: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    envelope: fc.uint8Array({ maxLength: 300 }),
  }),
  { maxLength: 6 },
)
const pullFrames = fc.array(
  fc.record({ seq: uint32, envelope: fc.uint8Array({ maxLength: 300 }) }),
  { maxLength: 6 },
)

const frame = (length: number, number = 1): PushFrame => ({
  number,
  before: new Uint8Array(32).fill(number),
  envelope: new Uint8Array(length).fill(7),
})

describe('push', () => {
  test('[SY1] frames come back as they were', () => {
    fc.assert(
      fc.property(pushFrames, (frames) => {
        expect(parsePush(encodePush(frames))).toEqual({ ok: true, value: frames })
      }),
    )
  })

  test('[SY1] every cut inside a frame is refused; one between frames leaves whole ones', () => {
    const frames = [frame(50, 1), frame(10, 2), frame(90, 3)]
    const body = encodePush(frames)
    const borders = new Map([
      [1, 0],
      [91, 1],
      [141, 2],
    ])
    for (let length = 0; length < body.length; length++) {
      const parsed = parsePush(body.subarray(0, length))
      const whole = borders.get(length)
      expect(parsed.ok).toBe(whole !== undefined)
      if (parsed.ok) expect(parsed.value).toEqual(frames.slice(0, whole))
    }
  })

  test('[SY1] at most 200 envelopes, 1 MiB, and no envelope larger than one may be', () => {
    const many = Array.from({ length: MAX_PUSH_ENVELOPES }, (_, n) => frame(1, n))
    expect(parsePush(encodePush(many)).ok).toBe(true)
    expect(parsePush(encodePush([...many, frame(1)])).ok).toBe(false)
    expect(parsePush(new Uint8Array(MAX_PUSH_BYTES + 1)).ok).toBe(false)
    expect(parsePush(encodePush([frame(MAX_ENVELOPE_BYTES + 1)])).ok).toBe(false)
    expect(parsePush(encodePush([frame(MAX_ENVELOPE_BYTES)])).ok).toBe(true)
  })

  test('[SY1] another version is refused', () => {
    const body = encodePush([frame(5)])
    body[0] = 2
    expect(parsePush(body)).toEqual({
      ok: false,
      error: { kind: 'bad-frames', why: 'unknown version' },
    })
  })
})

describe('pull', () => {
  test('[SY2] header and frames come back as they were', () => {
    fc.assert(
      fc.property(fc.jsonValue(), pullFrames, (json, frames) => {
        const header: unknown = JSON.parse(JSON.stringify(json))
        expect(parsePullPage(encodePullPage(header, frames))).toEqual({
          ok: true,
          value: { header, frames },
        })
      }),
    )
  })

  test('[SY2] every cut inside the header or a frame is refused', () => {
    const frames = [
      { seq: 1, envelope: new Uint8Array(40) },
      { seq: 2, envelope: new Uint8Array(9) },
    ]
    const header = { pages: [], more: false }
    const body = encodePullPage(header, frames)
    const start = 5 + JSON.stringify(header).length
    const borders = new Set([start, start + 48])
    for (let length = 0; length < body.length; length++) {
      expect(parsePullPage(body.subarray(0, length)).ok).toBe(borders.has(length))
    }
  })

  test('[SY2] a header that is no JSON, or no text, is refused', () => {
    const body = encodePullPage({ a: 1 }, [])
    const broken = body.slice()
    broken[5] = 0x7d
    expect(parsePullPage(broken).ok).toBe(false)
    broken[5] = 0xff
    expect(parsePullPage(broken).ok).toBe(false)
    const other = body.slice()
    other[0] = 9
    expect(parsePullPage(other).ok).toBe(false)
  })
})
