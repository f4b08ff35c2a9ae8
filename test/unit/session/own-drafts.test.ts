/**
 * What is begun in a form: there again, sealed, for this tablet's person alone.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { readOwnDraft, writeOwnDraft } from '../../../src/session/own-drafts.ts'
import { readDraftRows } from '../../../src/store/own-drafts.ts'
import { createTestSession } from './session-bench.ts'

describe('[UI155] what is begun', () => {
  test('is there again by its form, and is gone when it was kept', async () => {
    const session = await createTestSession()
    expect(await readOwnDraft(session, 'reopen 1')).toBeUndefined()
    expect((await writeOwnDraft(session, 'reopen 1', 'The plan arrived')).ok).toBe(true)
    expect((await writeOwnDraft(session, 'reopen 2', 'Another reason')).ok).toBe(true)
    expect(await readOwnDraft(session, 'reopen 1')).toBe('The plan arrived')
    await writeOwnDraft(session, 'reopen 1', undefined)
    expect(await readOwnDraft(session, 'reopen 1')).toBeUndefined()
    expect(await readOwnDraft(session, 'reopen 2')).toBe('Another reason')
  })

  test('lies sealed, with the place where it was written', async () => {
    const session = await createTestSession()
    await writeOwnDraft(session, 'reopen 1', 'Canary in a reason')
    const rows = await readDraftRows(session.log)
    expect(rows.length).toBe(1)
    const row = Buffer.concat(rows.flatMap(({ id, sealed }) => [Buffer.from(id), sealed]))
    expect(row.length).toBeGreaterThan(40)
    expect(row.includes('Canary')).toBe(false)
    expect(row.includes('reopen')).toBe(false)
  })

  test('by former keys is nothing', async () => {
    const session = await createTestSession()
    await writeOwnDraft(session, 'reopen 1', 'Of before')
    const { ownKey } = await createTestSession()
    expect(await readOwnDraft({ ...session, ownKey }, 'reopen 1')).toBeUndefined()
  })

  test('in two forms at the same moment is there in both', async () => {
    const session = await createTestSession()
    await Promise.all([
      writeOwnDraft(session, 'merge 1', 'One text'),
      writeOwnDraft(session, 'merge 2', 'Another text'),
    ])
    expect(await readOwnDraft(session, 'merge 1')).toBe('One text')
    expect(await readOwnDraft(session, 'merge 2')).toBe('Another text')
  })

  test('the same text twice is written once, and a closed store says so', async () => {
    const session = await createTestSession()
    await writeOwnDraft(session, 'reopen 1', 'Once')
    const first = await readDraftRows(session.log)
    await writeOwnDraft(session, 'reopen 1', 'Once')
    expect(await readDraftRows(session.log)).toEqual(first)
    await session.log.db.meta.clear()
    expect(await writeOwnDraft(session, 'reopen 1', 'Again')).toMatchObject({
      error: { kind: 'store-lost' },
    })
  })
})
