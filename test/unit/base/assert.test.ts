/**
 * Broken invariants throw, with the invariant's name and nothing else.
 */
import { expect, test } from 'vitest'
import { assert, unreachable } from '../../../src/base/assert.ts'
import { err, ok } from '../../../src/base/result.ts'

test('an invariant that holds is silent; one that does not throws its name', () => {
  expect(() => assert(1 < 2, 'order')).not.toThrow()
  expect(() => assert(undefined, 'a key is there')).toThrow('broken invariant: a key is there')
})

test('a forgotten case of a union throws the type, never the value', () => {
  const forgotten: string = 'a note about somebody'
  expect(() => Reflect.apply(unreachable, undefined, [forgotten])).toThrow('unreachable: string')
})

test('an expected failure is a value', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 })
  expect(err({ kind: 'disk-full' })).toEqual({ ok: false, error: { kind: 'disk-full' } })
})
