import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIdPlaces } from '../../../../server/log/sqlite/id-places.ts'

const id = fc.uint8Array({ minLength: 16, maxLength: 16 })
const place = fc.integer({ min: 1, max: 0xffffffff })
const keyOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('[SV4] finds what was put where it was put last, and nothing else, through every growth', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(id, place, fc.boolean()), { maxLength: 200 }),
      fc.array(id, { maxLength: 50 }),
      (written, others) => {
        const places = createIdPlaces()
        const known = new Map<string, number>()
        for (const [one, at, goes] of written) {
          places.put(one, at)
          known.set(keyOf(one), at)
          if (!goes) continue
          places.remove(one)
          known.delete(keyOf(one))
        }
        for (const one of [...written.map(([first]) => first), ...others])
          expect(places.find(one)).toBe(known.get(keyOf(one)))
      },
    ),
  )
})

test('[SV4] what was never put cannot be removed, and takes nothing with it', () => {
  const places = createIdPlaces()
  const [one, other] = [new Uint8Array(16).fill(1), new Uint8Array(16).fill(2)]
  places.put(one, 7)
  places.remove(other)
  expect([places.find(one), places.find(other)]).toEqual([7, undefined])
})

test('[SV4] 100,000 ids, and as many that differ in one bit', () => {
  const places = createIdPlaces()
  const make = (number: number, bit: number) => {
    const bytes = new Uint8Array(16)
    new DataView(bytes.buffer).setUint32(12, number)
    bytes[0] = bit
    return bytes
  }
  for (let i = 0; i < 100_000; i++) places.put(make(i, 0), 1)
  for (let i = 0; i < 100_000; i++) places.put(make(i, 0), i + 1)
  let [held, strange] = [0, 0]
  for (let i = 0; i < 100_000; i++) {
    if (places.find(make(i, 0)) === i + 1) held++
    if (places.find(make(i, 1)) !== undefined) strange++
  }
  expect([held, strange]).toEqual([100_000, 0])
})
