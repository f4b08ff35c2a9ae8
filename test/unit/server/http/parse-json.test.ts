import * as v from 'valibot'
import { expect, test } from 'vitest'
import { parseJsonBody } from '../../../../server/http/parse-json.ts'
import { utf8ToBytes } from '../../../../src/base/bytes.ts'

const schema = v.object({ list: v.array(v.object({ count: v.number() })) })
const parse = (text: string) => parseJsonBody(utf8ToBytes(text), schema)
const where = (text: string) => {
  const parsed = parse(text)
  return parsed.ok ? 'fits' : parsed.error.where
}

test('[SV13] what fits is parsed, and nothing but what the schema names', () => {
  const parsed = parse('{"list":[{"count":1,"more":2}],"__proto__":{"evil":1}}')
  expect(parsed).toEqual({ ok: true, value: { list: [{ count: 1 }] } })
})

test('[SV13] what does not is named by its place', () => {
  expect(where('{')).toBe('not JSON')
  expect(where('7')).toBe('body: expected Object')
  expect(where('{"list":[{"count":1},{"count":"secret"}]}')).toBe('list.1.count: expected number')
})

test('[SV13] depth is bounded, and brackets inside strings are no depth', () => {
  const deep = (n: number) => `{"x":${'['.repeat(n)}${']'.repeat(n)},"list":[]}`
  expect(where(deep(31))).toBe('fits')
  expect(where(deep(32))).toBe('nested too deep')
  expect(where(deep(100_000))).toBe('nested too deep')
  expect(where(`{"x":"${'[{'.repeat(50)} \\" ${'['.repeat(50)} \\\\","list":[]}`)).toBe('fits')
})

test('[SV13] a megabyte of quotes and backslashes costs no more than reading it', () => {
  const startMs = performance.now()
  expect(where('"\\'.repeat(500_000))).toBe('not JSON')
  expect(where('\\"'.repeat(500_000))).toBe('not JSON')
  expect(performance.now() - startMs).toBeLessThan(1_000)
})
