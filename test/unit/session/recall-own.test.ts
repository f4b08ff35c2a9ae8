/**
 * What can be taken back after a restart: read from the log, and nothing else.
 */
import '../../kit/memory-storage.ts'
import { describe, expect, test, vi } from 'vitest'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { remakeLines } from '../../../src/session/case-list.ts'
import { readOps } from '../../../src/session/read-ops.ts'
import { recallOwn } from '../../../src/session/recall-own.ts'
import { createWorld } from '../../kit/world.ts'
import { createOpenCase, openTestCase } from './session-bench.ts'

const PROMPT = paths.judgement('2.1.3.b')
const FIELD = paths.field('roshLevel')

describe('what is recalled', () => {
  test('[HI8] what came with the list is nobody’s step, though this tablet wrote it', async () => {
    const { session, inspection, stream, open } = await createOpenCase()
    expect(await recallOwn(session, stream)).toEqual({ ok: true, value: [] })
    open.change(FIELD, 'low')
    await open.close()
    const again = await openTestCase(session, inspection, stream)
    expect(again.undo.canUndo.value).toBe(false)
    await again.undo.recall()
    expect(again.undo.canUndo.value).toBe(true)
    expect(again.undo.undo()).toMatchObject({ kind: 'change', path: FIELD })
    expect(again.undo.undo()).toEqual({ kind: 'nothing' })
    expect(again.read(paths.reference)).toBe('C1')
    await again.close()
  })

  test('[HI8] 100 operations are read in pages, each once, in order', async () => {
    const { session, stream, open } = await createOpenCase()
    for (let n = 0; n < 100; n++) open.change(PROMPT, n % 2 === 0 ? 'yes' : 'no')
    await open.flush()
    const recalled = await recallOwn(session, stream)
    expect(recalled.ok && recalled.value.map(({ value }) => value)).toEqual(
      Array.from({ length: 100 }, (_, n) => (n % 2 === 0 ? 'yes' : 'no')),
    )
    const { ops, unopened } = await readOps(session, { stream })
    expect([ops.length > 100, unopened]).toEqual([true, 0])
    expect(ops.map(({ row }) => row.place)).toEqual(
      ops.map(({ row }) => row.place ?? 0).toSorted((a, b) => a - b),
    )
    await open.close()
  })

  test('[HI3] opening a case opens its snapshot and nothing else; what is recalled lets others in between', async () => {
    const { session, inspection, stream, open } = await createOpenCase()
    for (let n = 0; n < 100; n++) open.change(PROMPT, n % 2 === 0 ? 'yes' : 'no')
    await open.close()
    const known = new Map([[inspection.id, inspection.inspection]])
    await remakeLines(session, known, [{ stream, inspection: inspection.id }])
    const decrypt = vi.spyOn(crypto.subtle, 'decrypt')
    const again = await openTestCase(session, inspection, stream)
    expect(decrypt).toHaveBeenCalledTimes(1)
    let between = 0
    const ticker = setInterval(() => {
      between += 1
    })
    await again.undo.recall()
    clearInterval(ticker)
    expect(decrypt.mock.calls.length).toBeGreaterThan(100)
    expect(between).toBeGreaterThan(1)
    decrypt.mockRestore()
    await again.close()
  })

  test('[HI8] a store that was closed under the page is said, and this sitting’s steps stay', async () => {
    const { session, stream, open } = await createOpenCase()
    open.change(PROMPT, 'yes')
    await open.flush()
    session.log.db.close({ disableAutoOpen: true })
    expect(await recallOwn(session, stream)).toEqual({ ok: false, error: { kind: 'not-read' } })
    expect((await open.undo.recall()).ok).toBe(false)
    expect(open.undo.canUndo.value).toBe(true)
  })
})

test('[HI8 HI10] after a restart a colleague’s value comes back where it stood, and is not gone behind', async () => {
  const world = await createWorld({ seed: 51 })
  const { ann, lead, everyoneOnline } = world
  await ann.answers('2.1.3.b', 'yes')
  await everyoneOnline()
  await lead.answers('2.1.3.b', 'no')
  await everyoneOnline()
  await ann.answers('2.1.3.b', 'not-applicable')
  ann.tablet.lock()
  await ann.tablet.unlock()
  const open = await ann.opens()
  await open.undo.recall()
  expect(open.undo.undo()).toMatchObject({ kind: 'change', path: PROMPT })
  expect(open.read(PROMPT)).toBe('no')
  expect(open.undo.undo()).toEqual({ kind: 'nothing' })
  await open.close()
  await everyoneOnline()
  expect(await lead.sees('2.1.3.b')).toBe('no')
  await world.close()
})
