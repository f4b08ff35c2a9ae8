/**
 * A JSON value with one thing wrong: a part taken away, given another type, or a
 * key that nobody knows. The same seed damages the same way.
 */
import { makePrng } from '../fixtures/prng.ts'

const WRONG: readonly unknown[] = [
  null,
  true,
  7,
  -1,
  0.5,
  '',
  ' ',
  'a/b',
  [],
  {},
  ['x', 3],
  'constructor',
]

export function damageJson(value: unknown, seed: number): unknown {
  const prng = makePrng(seed)
  const copy: unknown = structuredClone(value)
  const spots = listSpots(copy)
  const spot = prng.pick(spots)
  const turn = prng.below(3)
  if (turn === 0) spot.remove()
  else if (turn === 1) spot.set(prng.pick(WRONG))
  else spot.addUnknown(prng.pick(WRONG))
  return copy
}

interface Spot {
  remove(): void
  set(value: unknown): void
  addUnknown(value: unknown): void
}

function listSpots(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => [
    {
      remove: () =>
        Array.isArray(value)
          ? void value.splice(Number(key), 1)
          : Reflect.deleteProperty(value, key),
      set: (other: unknown) => void Reflect.set(value, key, other),
      addUnknown: (other: unknown) =>
        void (Array.isArray(value)
          ? value.push(other)
          : Reflect.set(value, 'nobodyKnowsThis', other)),
    },
    ...listSpots(child),
  ])
}
