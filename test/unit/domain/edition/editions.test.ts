/**
 * The editions that come with the app.
 */
import { expect, test } from 'vitest'
import {
  DEFAULT_EDITION_ID,
  editionIds,
  loadEdition,
} from '../../../../src/domain/edition/editions.ts'

test('[ED6] every bundled edition loads and carries its own id', async () => {
  expect(editionIds).toContain(DEFAULT_EDITION_ID)
  for (const id of editionIds) {
    const loaded = await loadEdition(id)
    expect(loaded.ok && loaded.value.id).toBe(id)
  }
})

test('[ED6] an edition that is not bundled is an expected failure', async () => {
  expect(await loadEdition('nowhere-1')).toEqual({
    ok: false,
    error: { kind: 'unknown-edition', id: 'nowhere-1' },
  })
})
