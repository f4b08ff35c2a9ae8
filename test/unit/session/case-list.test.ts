/**
 * The list of cases: sealed lines while they are fresh, folded anew when not.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { makeCaseLine, parseCaseLine } from '../../../src/session/case-line.ts'
import { readCaseLines, remakeLines } from '../../../src/session/case-list.ts'
import { setUpStreamOf } from '../../../src/session/inspections.ts'
import { keepSnapshot, readFoldedStream } from '../../../src/session/read-stream.ts'
import { readStream } from '../../../src/store/log.ts'
import { readDirty, readSummaries } from '../../../src/store/snapshots.ts'
import { createOpenCase } from './session-bench.ts'

type Bench = Awaited<ReturnType<typeof createOpenCase>>
const linesOf = ({ session, inspection }: Bench) =>
  readCaseLines(session, new Map([[inspection.id, inspection.inspection]]))
const lineOf = async (bench: Bench) => (await linesOf(bench)).get(bench.stream)

/** Answers enough that a snapshot is worth its write. */
async function answerMuch({ open }: Bench) {
  const prompts = open.form.standards.flatMap((one) => one.keyQuestions.flatMap((kq) => kq.prompts))
  for (const { id } of prompts.slice(0, 30)) open.change(paths.judgement(id), 'yes')
  await open.flush()
}

describe('lines', () => {
  test('[UI4] say of each case what it is and how far it is', async () => {
    const bench = await createOpenCase(3)
    bench.open.change(paths.judgement('2.1.1'), 'yes')
    bench.open.change(paths.field('gender'), 'female')
    await bench.open.flush()
    const lines = await linesOf(bench)
    expect(lines.size).toBe(3)
    expect(lines.get(bench.stream)).toMatchObject({
      reference: 'C1',
      officer: 'R. Officer',
      day: '2019-03-25',
      status: 'open',
      keyQuestions: { '2.1.1': 'yes', '2.1.2': 'open' },
      profile: { gender: 'female' },
      conflicts: 0,
      unopened: 0,
    })
  })

  test('[DV7] are sealed on disk, and read again without folding while nothing has changed', async () => {
    const bench = await createOpenCase()
    const line = await lineOf(bench)
    const kept = (await readSummaries(bench.session.log))[0]
    expect(Buffer.from(kept?.sealed ?? []).toString('latin1')).not.toContain('R. Officer')
    const { ops } = bench.session.log.db
    const stolen = await ops.toArray()
    await ops.clear()
    expect(await lineOf(bench)).toEqual(line)
    await ops.bulkPut(stolen)
  })

  test('[DV7] follow a tap, though it went the short way to the disk', async () => {
    const bench = await createOpenCase()
    await lineOf(bench)
    bench.open.change(paths.status, 'finished')
    await bench.open.flush()
    expect(await readDirty(bench.session.log)).toEqual(new Set([bench.stream]))
    expect(await lineOf(bench)).toMatchObject({ status: 'finished' })
    expect(await readDirty(bench.session.log)).toEqual(new Set())
  })

  test('[OP6] one that counts entries which could not be opened is made anew each time', async () => {
    const bench = await createOpenCase()
    const row = (await readStream(bench.session.log, bench.stream))[0]
    if (!row) throw new Error('rows')
    const changed = row.bytes.slice()
    changed[120] = (changed[120] ?? 0) ^ 1
    await bench.session.log.db.ops.put({ ...row, bytes: changed })
    bench.open.change(paths.judgement('2.1.1'), 'yes')
    await bench.open.flush()
    expect(await lineOf(bench)).toMatchObject({ unopened: 1 })
    // The update has come that can read it.
    await bench.session.log.db.ops.put(row)
    expect(await lineOf(bench)).toMatchObject({ unopened: 0, reference: 'C1' })
  })

  test('[UI4] streams that are no case, or of an inspection that is not known here, have none', async () => {
    const bench = await createOpenCase()
    const { id, inspection } = bench.inspection
    const known = new Map([[id, inspection]])
    const setUp = { stream: setUpStreamOf(id), inspection: id }
    expect(await remakeLines(bench.session, known, [setUp])).toEqual([])
    const own = { stream: bench.stream, inspection: id }
    expect(await remakeLines(bench.session, new Map(), [own])).toEqual([])
    expect(await remakeLines(bench.session, known, [own])).toHaveLength(1)
  })

  test('[DV7] what does not parse, or was sealed for another place, is made anew', async () => {
    const bench = await createOpenCase()
    const line = await lineOf(bench)
    const kept = (await readSummaries(bench.session.log))[0]
    if (!kept) throw new Error('a summary')
    await bench.session.log.db.summaries.put({ ...kept, sealed: kept.sealed.slice(1) })
    expect(await lineOf(bench)).toEqual(line)
    for (const text of [undefined, 'no JSON', '{"v":1}'])
      expect(parseCaseLine(text)).toBeUndefined()
  })

  test('[UI4] a case of another edition\u2019s type stays closed and is not in the way', async () => {
    const bench = await createOpenCase(2)
    bench.open.change(paths.caseType, 'of the edition of 2031')
    await bench.open.flush()
    expect((await linesOf(bench)).size).toBe(1)
    expect(await readStream(bench.session.log, bench.stream)).not.toEqual([])
  })
})

describe('snapshots', () => {
  test('[FO6] from two dozen operations on a case opens from its snapshot and the tail', async () => {
    const bench = await createOpenCase()
    await answerMuch(bench)
    const folded = await readFoldedStream(bench.session, bench.stream)
    await lineOf(bench)
    expect(await bench.session.log.db.snapshots.count()).toBe(1)
    bench.open.change(paths.judgement('2.1.1'), 'no')
    await bench.open.flush()
    const again = await readFoldedStream(bench.session, bench.stream)
    expect(again.rows).toBe(folded.rows + 1)
    await bench.session.log.db.snapshots.clear()
    expect(await readFoldedStream(bench.session, bench.stream)).toEqual(again)
  })

  test('[DV7] a snapshot that does not open is passed over', async () => {
    const bench = await createOpenCase()
    await answerMuch(bench)
    await lineOf(bench)
    const whole = await readFoldedStream(bench.session, bench.stream)
    const kept = await bench.session.log.db.snapshots.get(bench.stream)
    if (!kept) throw new Error('a snapshot')
    await bench.session.log.db.snapshots.put({ ...kept, sealed: kept.sealed.slice(2) })
    expect(await readFoldedStream(bench.session, bench.stream)).toEqual(whole)
  })

  test('[OP6] none is kept over entries that could not be opened, nor over a few', async () => {
    const bench = await createOpenCase()
    const key = bench.session.keyring.writingKeyOf(bench.inspection.id)
    if (!key) throw new Error('a key')
    const read = await readFoldedStream(bench.session, bench.stream)
    await keepSnapshot(bench.session, bench.stream, key, read)
    await keepSnapshot(bench.session, bench.stream, key, { ...read, rows: 99, unopened: 1 })
    expect(await bench.session.log.db.snapshots.count()).toBe(0)
  })
})

test('[UI4] conflicts are counted, and an answer in conflict counts as open', async () => {
  const { open, session, stream, inspection } = await createOpenCase()
  const { state } = await readFoldedStream(session, stream)
  const path = paths.judgement('2.1.1')
  open.change(path, 'yes')
  await open.flush()
  const one = (await readFoldedStream(session, stream)).state.get(path)
  const head = one?.heads[0]
  if (!head) throw new Error('a head')
  const other = { ...head, id: session.ids.next<typeof head.id>(), value: 'no' }
  state.set(path, { heads: [head, other], replaced: new Set() })
  const line = makeCaseLine({
    stream,
    inspection: inspection.id,
    form: open.form,
    state,
    unopened: 0,
  })
  expect(line).toMatchObject({ conflicts: 1, keyQuestions: { '2.1.1': 'open' } })
})
