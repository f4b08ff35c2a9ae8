/**
 * Every safety net holds for the real build and catches the build without it.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { makeNet } from '../kit/mutants.ts'
import { copyNets } from '../kit/mutants-copies.ts'
import { farewellNets } from '../kit/mutants-farewell.ts'
import { importNets } from '../kit/mutants-import.ts'
import { journalNets } from '../kit/mutants-journal.ts'
import { keyNets } from '../kit/mutants-keys.ts'
import { parkedNets } from '../kit/mutants-parked.ts'
import { planNets } from '../kit/mutants-plan.ts'
import { playedEndNets } from '../kit/mutants-played-ends.ts'
import { purgeNets } from '../kit/mutants-purge.ts'
import { sealNets } from '../kit/mutants-seal.ts'
import { storeNets } from '../kit/mutants-store.ts'
import { unlockNets } from '../kit/mutants-unlock.ts'
import { worldNets } from '../kit/mutants-world.ts'

const nets = [
  ...storeNets,
  ...sealNets,
  ...worldNets,
  ...importNets,
  ...unlockNets,
  ...journalNets,
  ...parkedNets,
  ...copyNets,
  ...planNets,
  ...keyNets,
  ...farewellNets,
  ...purgeNets,
  ...playedEndNets,
]

describe.each(nets)('[$rule] $promise', ({ holds, mutants }) => {
  test('holds', async () => {
    await holds()
  })

  test.each(mutants)('catches: %s', async (_, play) => {
    expect(await play()).toBe('caught')
  })
})

test('there are as many mutants as the plan asks for', () => {
  expect(nets.flatMap(({ mutants }) => mutants).length).toBeGreaterThanOrEqual(20)
})

describe('the harness itself', () => {
  const hold = async (kind: string) => {
    if (kind === 'crash') throw new TypeError('not an assertion')
    expect(kind).toBe('good')
  }
  const mutants = { bad: 'bad', crash: 'crash', good: 'good' }
  const net = makeNet({ rule: 'XX1', promise: 'x', real: 'good', mutants, hold })

  test('tells a caught mutant from one that crashed or got away', async () => {
    await net.holds()
    const outcomes = await Promise.all(net.mutants.map(([, play]) => play()))
    expect(outcomes).toEqual(['caught', 'crashed: TypeError: not an assertion', 'not caught'])
  })
})
