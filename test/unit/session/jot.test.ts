/**
 * The verbs of jotting, on an open case.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { paths } from '../../../src/domain/assessment/paths.ts'
import {
  addAsEvidence,
  createJotLine,
  linkJotting,
  setAsideJotting,
  takeBackJotting,
  unlinkJotting,
} from '../../../src/session/jot.ts'
import { TEXT_LIMIT } from '../../../src/session/text-limit.ts'
import { jotDown } from '../../kit/jot-down.ts'
import { createOpenCase, openTestCase } from './session-bench.ts'

const PROMPT = '2.1.3.b'

async function createJotted(text = 'Mother called #housing', questions: string[] = []) {
  const bench = await createOpenCase()
  return { ...bench, id: jotDown(bench.session, bench.open, text, questions) }
}

describe('jotting', () => {
  test('[JO1] a line is kept at once with its time, as one operation', async () => {
    const { open, device, id } = await createJotted()
    const at = device.clock.now()
    await open.flush()
    expect(open.jottings.value).toMatchObject([
      { id, at, text: 'Mother called #housing', links: [] },
    ])
    expect(open.paths().filter((path) => path.startsWith('jot/'))).toEqual([paths.jotText(id)])
  })

  test('[JO1] nothing is kept of a blank line', async () => {
    const { open, session } = await createOpenCase()
    const line = createJotLine(session, open)
    const before = open.paths()
    line.input(' \n')
    expect(line.end(['2.1.1'])).toBeUndefined()
    expect(open.paths()).toEqual(before)
  })

  test('[JO1 LK6] a line in the middle of which the case is closed is there, with the time of its first letter', async () => {
    const { open, session, device, inspection, stream } = await createOpenCase()
    const line = createJotLine(session, open)
    const at = device.clock.now()
    line.input('He began to')
    device.time.pass(60_000)
    line.input('He began to cry')
    await open.close()
    const again = await openTestCase(session, inspection, stream)
    expect(again.jottings.value).toMatchObject([{ at, text: 'He began to cry', links: [] }])
  })

  test('[JO1 JO4] one that was emptied is taken back, and the next begins with its own time', async () => {
    const { open, session, device } = await createOpenCase()
    const line = createJotLine(session, open)
    line.input('wrong')
    await open.flush()
    expect(open.jottings.value).toHaveLength(1)
    line.input('')
    expect(open.jottings.value).toEqual([])
    device.time.pass(60_000)
    const at = device.clock.now()
    line.input('right')
    line.end([])
    expect(open.jottings.value).toMatchObject([{ at, text: 'right' }])
  })

  test('[JO5] what Undo took out of the bar is kept all the same when the line is ended', async () => {
    const { open, session } = await createOpenCase()
    const line = createJotLine(session, open)
    line.input('Mother called')
    await open.flush()
    open.undo.undo()
    expect(open.jottings.value).toEqual([])
    line.end(['2.1.1'])
    expect(open.jottings.value).toMatchObject([{ text: 'Mother called', links: ['2.1.1'] }])
  })

  test('[JO5] with a key question it is linked, and one Undo takes both away', async () => {
    const { open } = await createJotted('x', ['2.1.1'])
    expect(open.jottings.value).toMatchObject([{ links: ['2.1.1'] }])
    open.undo.undo()
    expect(open.jottings.value).toEqual([])
    open.undo.redo()
    expect(open.jottings.value).toMatchObject([{ links: ['2.1.1'] }])
  })

  test('[JO2] links are added and taken away, each by itself', async () => {
    const { open, id } = await createJotted()
    linkJotting(open, id, PROMPT)
    linkJotting(open, id, '2.1.1')
    unlinkJotting(open, id, PROMPT)
    expect(open.jottings.value).toMatchObject([{ links: ['2.1.1'] }])
    open.undo.undo()
    expect(open.jottings.value).toMatchObject([{ links: ['2.1.1', PROMPT] }])
  })

  test('[JO10 JO12] set aside with a reason and taken into the list again; taken back and brought again', async () => {
    const { open, id } = await createJotted()
    setAsideJotting(open, id, 'About another case')
    expect(open.jottings.value).toMatchObject([{ aside: 'About another case' }])
    expect(open.progress.value.missing.some(({ what }) => what === 'jotting')).toBe(false)
    setAsideJotting(open, id, '')
    expect(open.progress.value.missing.some(({ what }) => what === 'jotting')).toBe(true)
    takeBackJotting(open, id)
    expect(open.jottings.value).toEqual([])
    open.undo.undo()
    expect(open.jottings.value).toHaveLength(1)
  })

  test('[JO9] one tap makes it evidence, after what stands there, and Undo takes just that out', async () => {
    const { open } = await createJotted()
    expect(addAsEvidence(open, 'Mother called #housing', '25 November, 10:15', PROMPT)).toBe(
      'added',
    )
    expect(open.read(paths.note(PROMPT))).toBe('25 November, 10:15 Mother called')
    expect(addAsEvidence(open, 'Twice', '', PROMPT)).toBe('added')
    expect(open.read(paths.note(PROMPT))).toBe('25 November, 10:15 Mother called\nTwice')
    open.undo.undo()
    expect(open.read(paths.note(PROMPT))).toBe('25 November, 10:15 Mother called')
  })

  test('[JO9] not into a note that is full', async () => {
    const { open } = await createJotted()
    open.change(paths.note(PROMPT), 'x'.repeat(TEXT_LIMIT))
    expect(addAsEvidence(open, 'more', '10:15', PROMPT)).toBe('note-full')
    expect(open.read(paths.note(PROMPT))).toHaveLength(TEXT_LIMIT)
  })

  test('[JO16] what is no text is mended in what is kept', async () => {
    const { open } = await createJotted('a\ud83d\u0000b e\u0301')
    expect(open.jottings.value[0]?.text).toBe('a\ufffdb \u00e9')
  })

  test('[JO12] it is there when the case is opened again', async () => {
    const { open, session, inspection, stream, id } = await createJotted('x', [PROMPT])
    await open.close()
    const again = await openTestCase(session, inspection, stream)
    expect(again.jottings.value).toMatchObject([{ id, text: 'x', links: [PROMPT] }])
    again.follow(paths.jotLink(id, PROMPT), 'yes')
    expect(again.waiting.value).toBe(0)
    await again.close()
  })
})
