/**
 * The body: one body, one spelling, and no other spelling is taken.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OpId } from '../../../src/base/brand.ts'
import { utf8ToBytes } from '../../../src/base/bytes.ts'
import { encodeBody, type OpBody, PADDING_BYTES, parseBody } from '../../../src/ops/body.ts'
import { MAX_VALUE_LENGTH } from '../../../src/ops/text.ts'
import { createTestClock } from '../../kit/clock.ts'
import { createSeededIds } from '../../kit/ids.ts'
import { bodies } from './arbitraries.ts'

const ids = createSeededIds(2, 'body')
const body: OpBody = {
  path: '2.1.3.b/judgement',
  value: 'yes',
  after: [],
  at: createTestClock().now(),
  edition: 'probation-2018-19',
}

/** The layout by hand, for bodies that `encodeBody` would not write. */
function layOut(json: string, version = 1): Uint8Array {
  const source = utf8ToBytes(json)
  const bytes = new Uint8Array(Math.ceil((5 + source.length) / PADDING_BYTES) * PADDING_BYTES)
  bytes[0] = version
  new DataView(bytes.buffer).setUint32(1, source.length)
  bytes.set(source, 5)
  return bytes
}

const why = (bytes: Uint8Array) => {
  const parsed = parseBody(bytes)
  return parsed.ok ? 'taken' : `${parsed.error.kind}: ${parsed.error.why}`
}

describe('round trip', () => {
  test('[OP1] parse(encode(x)) = x, in whole steps of padding', () => {
    fc.assert(
      fc.property(bodies, (one) => {
        const bytes = encodeBody(one)
        expect(bytes.length % PADDING_BYTES).toBe(0)
        expect(parseBody(bytes)).toEqual({ ok: true, value: one })
      }),
      { numRuns: 500 },
    )
  })

  test('[OP1] whatever is taken is written again as the same bytes', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.integer({ min: 1, max: 255 }), (one, at, change) => {
        const bytes = encodeBody(one)
        const index = at % bytes.length
        bytes[index] = (bytes[index] ?? 0) ^ change
        const parsed = parseBody(bytes)
        if (parsed.ok) expect(encodeBody(parsed.value)).toEqual(bytes)
      }),
      { numRuns: 1000 },
    )
  })

  test('[SE1] a yes, a no and a cleared answer are equally long', () => {
    const lengths = ['yes', 'no', 'not-applicable', null].map(
      (value) => encodeBody({ ...body, value }).length,
    )
    expect(new Set(lengths).size).toBe(1)
  })

  test('[OP6] a path that no build knows yet is read like any other', () => {
    const future = { ...body, path: 'jottings/2031/ink' }
    expect(parseBody(encodeBody(future))).toEqual({ ok: true, value: future })
  })
})

describe('refusals', () => {
  const json = JSON.stringify(body)
  test.each([
    [
      'other key order',
      JSON.stringify({ ...{ value: 'yes' }, ...body }).replace('"path"', '"path"'),
      'not canonical',
    ],
    ['a space', json.replace('":"', '": "'), 'not canonical'],
    ['an escape where none is needed', json.replace('yes', '\\u0079es'), 'not canonical'],
    ['a key twice', json.replace('"value":"yes"', '"value":"no","value":"yes"'), 'not canonical'],
    ['a key that nobody knows', json.replace('{', '{"extra":1,'), 'bad-body'],
    ['no path', json.replace('2.1.3.b/judgement', ''), 'bad-body'],
    ['a number for a value', json.replace('"yes"', '3'), 'bad-body'],
    ['a time without its zone', json.replace('Z"', '"'), 'ISO 8601'],
    ['no JSON', json.slice(1), 'not JSON'],
    ['text that is not NFC', json.replace('yes', 'e\u0301'), 'NFC'],
    ['U+0000', json.replace('yes', '\\u0000'), 'NFC'],
    ['half a surrogate', json.replace('yes', '\\ud800'), 'NFC'],
  ])('[OP1] refuses %s', (_, source, expected) => {
    expect(why(layOut(source))).toContain(expected)
    expect(why(layOut(source))).toMatch(/^bad-body/)
  })

  test('[OP5] refuses what it replaces unless sorted, each once, and ids', () => {
    const [a, b] = [ids.next<OpId>(), ids.next<OpId>()].sort()
    const write = (after: readonly unknown[]) => why(layOut(JSON.stringify({ ...body, after })))
    expect(write([a, b])).toBe('taken')
    expect(write([b, a])).toContain('sorted')
    expect(write([a, a])).toContain('sorted')
    expect(write(['me'])).toContain('an operation id')
  })

  test('[OP1] refuses a note that no field would have let through', () => {
    const note = (length: number) =>
      why(layOut(JSON.stringify({ ...body, value: 'x'.repeat(length) })))
    expect(note(MAX_VALUE_LENGTH)).toBe('taken')
    expect(note(MAX_VALUE_LENGTH + 1)).toMatch(/^bad-body/)
  })

  test('[OP1] refuses spare bytes, wrong lengths and missing padding', () => {
    const good = encodeBody(body)
    expect(why(new Uint8Array())).toContain('version undefined')
    expect(why(good.subarray(0, 100))).toContain('padding')
    expect(why(good.subarray(0, -1))).toContain('padding')
    const longer = new Uint8Array(good.length + PADDING_BYTES)
    longer.set(good)
    expect(why(longer)).toContain('length')
    const dirty = good.slice()
    dirty[dirty.length - 1] = 1
    expect(why(dirty)).toContain('padding')
    const overrun = good.slice()
    new DataView(overrun.buffer).setUint32(1, 0xffffffff)
    expect(why(overrun)).toContain('length')
  })

  test('[OP6] a newer version is told apart from a broken body', () => {
    expect(why(layOut('{}', 2))).toBe('newer-version: version 2')
    expect(why(layOut('{}', 0))).toBe('bad-body: version 0')
  })
})
