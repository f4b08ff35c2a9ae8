/**
 * An open case: shown at once, said to be kept when it is, never given up.
 */
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import { openEnvelope } from '../../../src/crypto/open.ts'
import { paths } from '../../../src/domain/assessment/paths.ts'
import type { OpBody } from '../../../src/ops/body.ts'
import { isMark } from '../../../src/ops/marks.ts'
import { readFoldedStream } from '../../../src/session/read-stream.ts'
import type { Session } from '../../../src/session/session.ts'
import { readStream } from '../../../src/store/log.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { stampBatch } from '../../../src/store/queue.ts'
import { type FullDisk, fillDisk } from '../../contract/device-log-kit.ts'
import { createOpenCase, openTestCase } from './session-bench.ts'

const PROMPT = paths.judgement('2.1.3.b')
const NOTE = paths.note('2.1.3')
type Bench = Awaited<ReturnType<typeof createOpenCase>>
const disks: FullDisk[] = []
afterEach(() => {
  for (const disk of disks.splice(0)) disk.makeRoom()
})

/** Every operation of one register, in order, opened from the disk. */
async function opsOf({ session, stream }: Bench, path: string): Promise<OpBody[]> {
  const rows = await readStream(session.log, stream)
  const opened = await Promise.all(rows.map(({ bytes }) => openEnvelope(bytes, session.keyring)))
  return opened.flatMap((op) => (op.ok && op.value.path === path ? [op.value] : []))
}

const onDisk = async (
  { session, stream }: { session: Session; stream: Bench['stream'] },
  path: string,
) => {
  const { state, unopened } = await readFoldedStream(session, stream)
  return { heads: state.get(path)?.heads.map(({ value }) => value) ?? [], unopened }
}

describe('one tap', () => {
  test('[UI2] is shown at once, and said to be kept when it is on disk', async () => {
    const bench = await createOpenCase()
    const view = bench.open.view(PROMPT)
    bench.open.change(PROMPT, 'yes')
    expect(view.value).toMatchObject({
      reading: { kind: 'value', value: 'yes' },
      keeping: { kind: 'saving' },
    })
    expect(bench.open.waiting.value).toBe(1)
    expect(await opsOf(bench, PROMPT)).toEqual([])
    await bench.open.flush()
    expect(view.value.keeping).toEqual({ kind: 'kept', at: bench.device.clock.now() })
    expect(bench.open.waiting.value).toBe(0)
    expect(await onDisk(bench, PROMPT)).toEqual({ heads: ['yes'], unopened: 0 })
  })

  test('[OP5] each answer replaces the one that was shown', async () => {
    const bench = await createOpenCase()
    for (const value of ['yes', 'no', null, 'not-applicable']) bench.open.change(PROMPT, value)
    await bench.open.flush()
    const ops = await opsOf(bench, PROMPT)
    expect(ops.map(({ value }) => value)).toEqual(['yes', 'no', null, 'not-applicable'])
    expect(ops.map(({ after }) => after.filter((id) => !isMark(id)).length)).toEqual([0, 1, 1, 1])
    expect((await onDisk(bench, PROMPT)).heads).toEqual(['not-applicable'])
  })

  test('[UI2] the same answer again is no new operation', async () => {
    const bench = await createOpenCase()
    bench.open.change(PROMPT, 'yes')
    bench.open.change(PROMPT, 'yes')
    bench.open.change(NOTE, null)
    await bench.open.flush()
    expect(await opsOf(bench, PROMPT)).toHaveLength(1)
    expect(await opsOf(bench, NOTE)).toEqual([])
  })

  test('[AS7] progress follows each tap', async () => {
    const { open } = await createOpenCase()
    const before = open.progress.value.answered
    open.change(PROMPT, 'yes')
    expect(open.progress.value.answered).toBe(before + 1)
    open.change(PROMPT, null)
    expect(open.progress.value.answered).toBe(before)
  })
})

describe('typing', () => {
  test('[OP7] an afternoon of bursts in one focus is one operation, readable however long it took', async () => {
    const bench = await createOpenCase()
    const focus = bench.open.focusOn(NOTE)
    for (let burst = 1; burst <= 520; burst++) {
      focus.input(`A note, burst ${burst}`)
      await bench.open.flush()
    }
    const ops = await opsOf(bench, NOTE)
    expect(ops.map(({ value }) => value)).toEqual(['A note, burst 520'])
    expect(ops[0]?.after.length).toBeLessThan(5)
    expect(await onDisk(bench, NOTE)).toEqual({ heads: ['A note, burst 520'], unopened: 0 })
  })

  test('[OP7] also when the office fetches every burst at once: none is exchanged, few are named', async () => {
    const bench = await createOpenCase()
    const focus = bench.open.focusOn(NOTE)
    for (let burst = 1; burst <= 30; burst++) {
      focus.input(`A note, burst ${burst}`)
      await bench.open.flush()
      await stampBatch(bench.session.log, { envelopes: 200, bytes: 1024 * 1024 })
    }
    const ops = await opsOf(bench, NOTE)
    expect(ops).toHaveLength(30)
    expect(Math.max(...ops.map(({ after }) => after.length))).toBeLessThan(5)
    expect((await onDisk(bench, NOTE)).heads).toEqual(['A note, burst 30'])
  })

  test('[UI3 OP7] what is undone in the middle of typing is no conflict with what is typed next', async () => {
    const bench = await createOpenCase()
    bench.open.change(NOTE, 'before')
    const focus = bench.open.focusOn(NOTE)
    focus.input('typed')
    await bench.open.flush()
    expect(bench.open.undo.undo()).toMatchObject({ kind: 'change', path: NOTE })
    expect(bench.open.read(NOTE)).toBe('before')
    focus.input('typed after all')
    await bench.open.flush()
    expect(bench.open.read(NOTE)).toBe('typed after all')
    expect((await onDisk(bench, NOTE)).heads).toEqual(['typed after all'])
  })

  test('[OP7] a burst that was sent stays, and what follows replaces it for everybody', async () => {
    const bench = await createOpenCase()
    bench.open.change(NOTE, 'what was there before')
    const focus = bench.open.focusOn(NOTE)
    for (const text of ['one', 'one two']) {
      focus.input(text)
      await bench.open.flush()
    }
    await stampBatch(bench.session.log, { envelopes: 200, bytes: 1024 * 1024 })
    for (const text of ['one two three', 'one two three four']) {
      focus.input(text)
      await bench.open.flush()
    }
    const ops = await opsOf(bench, NOTE)
    expect(ops.map(({ value }) => value)).toEqual([
      'what was there before',
      'one two',
      'one two three four',
    ])
    expect((await onDisk(bench, NOTE)).heads).toEqual(['one two three four'])
  })

  test('[OP7] an exchanged burst takes nothing with it: what it replaced stays replaced', async () => {
    const bench = await createOpenCase()
    bench.open.change(NOTE, 'the old note')
    const focus = bench.open.focusOn(NOTE)
    for (const text of ['n', 'ne', 'new', 'new note']) {
      focus.input(text)
      await bench.open.flush()
    }
    expect((await onDisk(bench, NOTE)).heads).toEqual(['new note'])
  })

  test('[OP4] text is mended before it is kept, and an empty field is a cleared one', async () => {
    const bench = await createOpenCase()
    const focus = bench.open.focusOn(NOTE)
    focus.input('cafe\u0301\u0000')
    await bench.open.flush()
    expect((await onDisk(bench, NOTE)).heads).toEqual(['caf\u00e9'])
    focus.input('')
    await bench.open.flush()
    expect((await onDisk(bench, NOTE)).heads).toEqual([null])
  })

  test('[OP7] typing that ends where it began is no operation', async () => {
    const bench = await createOpenCase()
    bench.open.change(NOTE, 'as it was')
    const focus = bench.open.focusOn(NOTE)
    for (const text of ['as it wa', 'as it was']) focus.input(text)
    await bench.open.flush()
    expect(await opsOf(bench, NOTE)).toHaveLength(1)
    expect(bench.open.view(NOTE).value.keeping).toMatchObject({ kind: 'kept' })
  })

  test('[UI2] what is still being typed is "saving", and leaving the case keeps it', async () => {
    const bench = await createOpenCase()
    const view = bench.open.view(NOTE)
    const focus = bench.open.focusOn(NOTE)
    focus.input('unfinished')
    expect(view.value.keeping).toEqual({ kind: 'saving' })
    await bench.open.close()
    expect(view.value.keeping).toMatchObject({ kind: 'kept' })
    expect((await onDisk(bench, NOTE)).heads).toEqual(['unfinished'])
  })
})

describe('the disk is full', () => {
  test('[DV3] the answer stays on the screen, is said not to be kept, and is kept when there is room', async () => {
    const bench = await createOpenCase()
    const view = bench.open.view(PROMPT)
    const disk = fillDisk('commit')
    disks.push(disk)
    bench.open.change(PROMPT, 'yes')
    bench.open.change(NOTE, 'and a note')
    await expect
      .poll(() => view.value.keeping)
      .toMatchObject({
        kind: 'not-kept',
        fault: { kind: 'disk-full' },
      })
    expect(bench.open.read(PROMPT)).toBe('yes')
    expect(bench.open.waiting.value).toBe(2)
    disk.makeRoom()
    await bench.open.flush()
    expect(view.value.keeping).toMatchObject({ kind: 'kept' })
    expect((await onDisk(bench, PROMPT)).heads).toEqual(['yes'])
    expect((await onDisk(bench, NOTE)).heads).toEqual(['and a note'])
    expect(await opsOf(bench, PROMPT)).toHaveLength(1)
  })
})

describe('the browser closes the connection under the page', () => {
  test('[DV1] the next answer opens it again and is kept', async () => {
    const bench = await createOpenCase()
    bench.session.log.db.backendDB().close()
    bench.open.change(PROMPT, 'yes')
    await bench.open.flush()
    expect(bench.open.view(PROMPT).value.keeping).toMatchObject({ kind: 'kept' })
    expect((await onDisk(bench, PROMPT)).heads).toEqual(['yes'])
    bench.open.change(PROMPT, 'no')
    await bench.open.flush()
    expect((await onDisk(bench, PROMPT)).heads).toEqual(['no'])
  })
})

describe('others write as well', () => {
  /** The same person in another tab: a handle and a session of their own on the same store. */
  async function openAnotherTab({ session, device, inspection, stream }: Bench) {
    const log = await openStore(device.names, session.log.genesis)
    if (!log.ok) throw new Error(log.error.kind)
    const other = { ...session, log: log.value }
    return { session: other, open: await openTestCase(other, inspection, stream) }
  }

  test('[UI2] what another tab has kept appears, and what is typed here is not lost', async () => {
    const bench = await createOpenCase()
    const tab = await openAnotherTab(bench)
    tab.open.change(PROMPT, 'no')
    bench.open.change(NOTE, 'mine')
    await Promise.all([tab.open.flush(), bench.open.flush()])
    await expect.poll(() => bench.open.read(PROMPT)).toBe('no')
    expect(bench.open.read(NOTE)).toBe('mine')
    await expect.poll(() => tab.open.read(NOTE)).toBe('mine')
  })

  test('[FO4] two tabs that had not seen each other: both shown, a choice clears it in both', async () => {
    const bench = await createOpenCase()
    const tab = await openAnotherTab(bench)
    tab.open.change(PROMPT, 'no')
    bench.open.change(PROMPT, 'yes')
    await Promise.all([tab.open.flush(), bench.open.flush()])
    for (const open of [bench.open, tab.open]) {
      await expect.poll(() => open.view(PROMPT).value.reading.kind).toBe('conflict')
      expect(open.read(PROMPT)).toBeUndefined()
    }
    bench.open.change(PROMPT, 'no')
    await bench.open.flush()
    for (const open of [bench.open, tab.open]) await expect.poll(() => open.read(PROMPT)).toBe('no')
  })

  test('[FO4] what arrives while somebody is typing was not seen by them: it is shown, not replaced', async () => {
    const bench = await createOpenCase()
    const other = await openAnotherTab(bench)
    const focus = bench.open.focusOn(NOTE)
    const theirs = other.open.focusOn(NOTE)
    theirs.input('Written in the other tab.')
    theirs.flush()
    await other.open.flush()
    await expect.poll(() => bench.open.read(NOTE)).toBe('Written in the other tab.')
    focus.input('Typed without having seen that.')
    focus.flush()
    await bench.open.flush()
    expect((await onDisk(bench, NOTE)).heads.sort()).toEqual([
      'Typed without having seen that.',
      'Written in the other tab.',
    ])
  })

  test('[OP6] what this build cannot open is counted and stays', async () => {
    const bench = await createOpenCase()
    const row = (await readStream(bench.session.log, bench.stream))[0]
    if (!row) throw new Error('a case has rows')
    const changed = row.bytes.slice()
    changed[120] = (changed[120] ?? 0) ^ 1
    await bench.session.log.db.ops.put({ ...row, bytes: changed })
    const again = await openTestCase(bench.session, bench.inspection, bench.stream)
    expect(again.unopened.value).toBe(1)
    expect(await readStream(bench.session.log, bench.stream)).toContainEqual({
      ...row,
      bytes: changed,
    })
  })
})

describe('undo', () => {
  test('[UI3] steps back and forth through answers and notes; each step is kept', async () => {
    const bench = await createOpenCase()
    const { open } = bench
    open.change(PROMPT, 'yes')
    open.change(PROMPT, 'no')
    const focus = open.focusOn(NOTE)
    focus.input('a')
    await open.flush()
    focus.input('a note')
    await open.flush()
    const step = (direction: 'undo' | 'redo') => {
      const went = open.undo[direction]()
      return went.kind === 'nothing' ? undefined : went.path
    }
    expect(step('undo')).toBe(NOTE)
    expect(open.read(NOTE)).toBeUndefined()
    expect([step('undo'), open.read(PROMPT)]).toEqual([PROMPT, 'yes'])
    expect([step('undo'), open.read(PROMPT)]).toEqual([PROMPT, undefined])
    expect(step('undo')).toBeUndefined()
    for (const path of [PROMPT, PROMPT, NOTE]) expect(step('redo')).toBe(path)
    await open.flush()
    expect((await onDisk(bench, NOTE)).heads).toEqual(['a note'])
    expect((await onDisk(bench, PROMPT)).heads).toEqual(['no'])
  })
})
