/**
 * Unfinished words: kept under who writes them, and gone when they are finished.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../src/base/brand.ts'
import { readDraft, writeDraft } from '../../../src/session/drafts.ts'
import { readEvidence } from '../../../src/session/evidence.ts'
import { createTestInspection, createTestSession } from './session-bench.ts'

test('[DO10] a draft is there again for who wrote it, for nobody else, and is no evidence', async () => {
  const session = await createTestSession()
  const { id, inspection } = await createTestInspection(session, 1)
  expect(await readDraft(session, inspection, 'entry/1.1')).toBeUndefined()
  await writeDraft(session, inspection, { form: 'entry/1.1', text: 'The plan is' })
  expect(await readDraft(session, inspection, 'entry/1.1')).toBe('The plan is')
  expect(await readDraft(session, inspection, 'entry/1.2')).toBeUndefined()
  const other = { ...session, person: session.ids.next<PersonId>() }
  expect(await readDraft(other, inspection, 'entry/1.1')).toBeUndefined()
  const { entries, requests, proposals } = await readEvidence(session, id)
  expect([entries, requests, proposals.size]).toEqual([[], [], 0])
  await writeDraft(session, inspection, { form: 'entry/1.1', text: undefined })
  expect(await readDraft(session, inspection, 'entry/1.1')).toBeUndefined()
})
