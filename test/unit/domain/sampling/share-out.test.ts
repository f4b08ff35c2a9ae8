/**
 * Largest remainder: to the case, whatever the populations.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareOut } from '../../../../src/domain/sampling/share-out.ts'

const populations = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 40 })
const shared = populations.chain((counts) => {
  const whole = counts.reduce((sum, count) => sum + count, 0)
  return fc.record({ counts: fc.constant(counts), size: fc.integer({ min: 0, max: whole }) })
})
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

describe('[SA23] shares', () => {
  test('[SA23] add to the size exactly, and none is above its population', () => {
    fc.assert(
      fc.property(shared, ({ counts, size }) => {
        const parts = shareOut(counts, size)
        expect(sum(parts)).toBe(size)
        for (const [index, part] of parts.entries())
          expect(part).toBeLessThanOrEqual(counts[index] ?? 0)
      }),
    )
  })

  test('[SA23] each is within one of its exact share', () => {
    fc.assert(
      fc.property(shared, ({ counts, size }) => {
        const whole = sum(counts)
        for (const [index, part] of shareOut(counts, size).entries()) {
          const exact = whole === 0 ? 0 : (size * (counts[index] ?? 0)) / whole
          expect(Math.abs(part - exact)).toBeLessThan(1)
        }
      }),
    )
  })

  test('[SA23] a stratum with more cases never gets fewer', () => {
    fc.assert(
      fc.property(shared, ({ counts, size }) => {
        const parts = shareOut(counts, size)
        const pairs = counts.map((count, index) => ({ count, part: parts[index] ?? 0 }))
        const ordered = pairs.toSorted((a, b) => a.count - b.count || a.part - b.part)
        for (const [index, { part }] of ordered.entries())
          expect(part).toBeGreaterThanOrEqual(ordered[index - 1]?.part ?? 0)
      }),
    )
  })

  test('[SA23] of equal remainders the larger stratum comes first, then the one that stands first', () => {
    // Exact shares 0.5, 1.5, 0.5, 0.5 of 3.
    expect(shareOut([1, 3, 1, 1], 3)).toEqual([1, 2, 0, 0])
    expect(shareOut([1, 1, 1], 2)).toEqual([1, 1, 0])
  })

  test('[SA24] all of it is all of each, nothing is nothing, and an empty population has none', () => {
    expect(shareOut([3, 0, 5], 8)).toEqual([3, 0, 5])
    expect(shareOut([3, 0, 5], 0)).toEqual([0, 0, 0])
    expect(shareOut([], 0)).toEqual([])
    expect(shareOut([0, 0], 0)).toEqual([0, 0])
    expect(() => shareOut([2], 3)).toThrow('no larger')
  })
})
