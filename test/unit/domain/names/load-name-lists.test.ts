/**
 * The lists of the name check: fetched once, and a failure is not remembered.
 */
import { expect, test } from 'vitest'
import { createNameLists } from '../../../../src/domain/names/load-name-lists.ts'
import file from '../../../../src/domain/names/name-lists.json' with { type: 'json' }
import { lists } from './lists.ts'

test('[NC4] they are fetched once; without them it is said, and tried again', async () => {
  const count = { fetched: 0 }
  const load = createNameLists(async () => {
    count.fetched += 1
    if (count.fetched === 1) throw new Error('no network')
    return file
  })
  expect(await load()).toEqual({ ok: false, error: { kind: 'name-lists-not-here' } })
  expect((await load()).ok).toBe(true)
  expect((await load()).ok).toBe(true)
  expect(count.fetched).toBe(2)
})

test('[NC4] lower case without accents, and no name among the plain words', () => {
  const { given, both, words } = lists
  expect(given.size).toBeGreaterThan(500)
  for (const name of [...given, ...both, ...words]) expect(name).toMatch(/^[a-z0-9]+$/)
  expect([...given].filter((name) => words.has(name) || both.has(name))).toEqual([])
})
