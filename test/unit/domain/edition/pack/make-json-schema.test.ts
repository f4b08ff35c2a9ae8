/**
 * The published JSON Schema and the door say the same of the shape of an edition.
 */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  makeEditionSchema,
  toJsonSchema,
} from '../../../../../src/domain/edition/pack/make-json-schema.ts'
import { editionSchema } from '../../../../../src/domain/edition/schema.ts'
import { makeSmallEdition } from '../../../../fixtures/editions.ts'
import { damageJson } from '../../../../kit/damage-json.ts'
import { makeNextVersion } from '../../../../kit/edition-changes.ts'
import { fitsSchema } from '../../../../kit/json-schema.ts'

const small = makeSmallEdition()
const schema = makeEditionSchema()
/** What JSON Schema has no words for: these the door alone refuses. */
const BEYOND =
  /among them|no object inherits|at most one|insufficientTo|from or to|at least as long ago/

test('[EP2] the published file is the one that the code makes', () => {
  const published = JSON.parse(readFileSync('public/edition.schema.json', 'utf8'))
  expect(published, 'run: npx casebook edition schema > public/edition.schema.json').toEqual(
    JSON.parse(JSON.stringify(schema)),
  )
})

describe('the schema and the door', () => {
  test('[EP2] agree on editions that are well formed', () => {
    for (let seed = 1; seed < 20; seed++) {
      const edition = seed === 1 ? small : makeNextVersion(small, seed)
      expect(fitsSchema(schema, edition)).toBe(true)
    }
  })

  test('[EP2] agree on editions with one thing wrong', () => {
    let refused = 0
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const damaged = damageJson(seed % 2 === 0 ? small : makeNextVersion(small, 77), seed)
        const parsed = v.safeParse(editionSchema, damaged)
        const isBeyond =
          !parsed.success && parsed.issues.every(({ message }) => BEYOND.test(message))
        if (!parsed.success) refused++
        expect(fitsSchema(schema, damaged)).toBe(parsed.success || isBeyond)
      }),
      { numRuns: 400, seed: 5 },
    )
    expect(refused).toBeGreaterThan(150)
  })
})

test('[EP2] one of several shapes is any of them', () => {
  const options = [{ type: 'string' }, { type: 'boolean' }]
  const either = { anyOf: [{ type: 'string' }, { type: 'boolean' }] }
  for (const type of ['union', 'variant']) expect(toJsonSchema({ type, options })).toEqual(either)
})

test('[EP2] what only the protocol uses: open objects, optional and null, own rules, exact lengths', () => {
  const schema_ = v.object({
    id: v.custom<string>(() => true, 'an id'),
    count: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger()))),
    hash: v.pipe(v.string(), v.length(43)),
  })
  const shape: Record<string, unknown> = { ...schema_ }
  expect(toJsonSchema(shape)).toEqual({
    type: 'object',
    properties: {
      id: { $comment: 'an id' },
      count: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
      hash: { type: 'string', minLength: 43, maxLength: 43 },
    },
    required: ['id', 'hash'],
  })
})

test('[EP2] a kind of schema or rule that is not known is not left out in silence', () => {
  expect(() => toJsonSchema({ type: 'map' })).toThrow('no JSON Schema for map')
  expect(() => toJsonSchema({ type: 'string', pipe: [{}, { type: 'email' }] })).toThrow('for email')
  expect(() => toJsonSchema({ type: 'array', item: 3 })).toThrow('a schema is an object')
})
