import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIdSet } from '../../../../server/log/sqlite/id-set.ts'

const id = fc.uint8Array({ minLength: 16, maxLength: 16 })
const keyOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('[SV4] holds what was added and nothing else, through every growth', () => {
  fc.assert(
    fc.property(
      fc.array(id, { maxLength: 200 }),
      fc.array(id, { maxLength: 50 }),
      (added, others) => {
        const set = createIdSet()
        for (const one of added) set.add(one)
        const known = new Set(added.map(keyOf))
        for (const one of [...added, ...others]) expect(set.has(one)).toBe(known.has(keyOf(one)))
      },
    ),
  )
})

test('[SV4] 100,000 ids, and as many that differ in one bit', () => {
  const set = createIdSet()
  const make = (number: number, bit: number) => {
    const bytes = new Uint8Array(16)
    new DataView(bytes.buffer).setUint32(12, number)
    bytes[0] = bit
    return bytes
  }
  for (let i = 0; i < 100_000; i++) set.add(make(i, 0))
  for (let i = 0; i < 100_000; i++) set.add(make(i, 0))
  let [held, strange] = [0, 0]
  for (let i = 0; i < 100_000; i++) {
    if (set.has(make(i, 0))) held++
    if (set.has(make(i, 1))) strange++
  }
  expect([held, strange]).toEqual([100_000, 0])
})
