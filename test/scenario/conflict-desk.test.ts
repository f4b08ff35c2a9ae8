/**
 * Where values that differ are settled: what is shown, what a choice replaces,
 * and what leaving open means.
 */
import '../kit/memory-storage.ts'
import { describe, expect, test } from 'vitest'
import { paths } from '../../src/domain/assessment/paths.ts'
import { type CaseConflicts, readConflicts } from '../../src/session/conflicts/read-conflicts.ts'
import { leaveOpen, settleConflict } from '../../src/session/conflicts/settle-conflict.ts'
import { createHistoryReader } from '../../src/session/history/read-history.ts'
import { readOpsById } from '../../src/session/read-ops.ts'
import { createWorld, personOf, type World } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

const PROMPT = paths.judgement('2.1.3.b')
const NOTE = paths.note('2.1.3')

async function deskOf(person: Person): Promise<CaseConflicts[]> {
  const inspection = await person.inspection()
  const lines = await person.lines()
  const cases = [...lines.values()].map((line) => ({ line, inspection }))
  return readConflicts(person.tablet.session(), cases)
}

async function deskOfOne(person: Person): Promise<CaseConflicts> {
  const [only] = await deskOf(person)
  if (!only) throw new Error('a case has conflicts')
  return only
}

/** Ann says yes and Ben no to the same prompt, and both write a note, unseen. */
async function createDiffering(seed: number): Promise<World> {
  const world = await createWorld({ seed })
  const { ann, lead, everyoneOnline } = world
  await ann.answers('2.1.3.b', 'not-applicable')
  await everyoneOnline()
  for (const person of [ann, lead]) person.goesOffline()
  await ann.answers('2.1.3.b', 'yes')
  await lead.answers('2.1.3.b', 'no')
  await ann.notes('2.1.3', 'Written by Ann')
  await lead.notes('2.1.3', 'Written by the lead')
  await everyoneOnline()
  return world
}

describe('what is shown', () => {
  test('[HI12] every register that differs, with author, device, and what each had been looking at', async () => {
    const world = await createDiffering(41)
    const { ann, lead } = world
    for (const person of [ann, lead]) {
      const { conflicts, isFinished, line } = await deskOfOne(person)
      expect([line.reference, isFinished]).toEqual(['C1', false])
      expect(conflicts.map(({ path }) => path)).toEqual([NOTE, PROMPT].sort())
      const heads = conflicts.flatMap((one) => (one.path === PROMPT ? one.heads : []))
      expect(new Set(heads.map(({ value }) => value))).toEqual(new Set(['yes', 'no']))
      expect(heads.map(({ lookedAt }) => lookedAt)).toEqual([
        ['not-applicable'],
        ['not-applicable'],
      ])
      expect(new Set(heads.map(({ author }) => author))).toEqual(
        new Set([personOf(ann), personOf(lead)]),
      )
      expect(new Set(heads.map(({ device }) => device)).size).toBe(2)
      const notes = conflicts.flatMap((one) => (one.path === NOTE ? one.heads : []))
      expect(notes.map(({ lookedAt }) => lookedAt)).toEqual([[], []])
    }
    await world.close()
  })

  test('[HI12] a case of a kind that the edition lacks, and one without conflicts, are passed over', async () => {
    const world = await createDiffering(42)
    const inspection = await world.ann.inspection()
    const [line] = (await world.ann.lines()).values()
    if (!line) throw new Error('a case is here')
    const session = world.ann.tablet.session()
    const unknown = { line: { ...line, caseType: 'of-another-edition' }, inspection }
    expect(await readConflicts(session, [unknown])).toEqual([])
    const quiet = (await world.ann.lines()).get('C2')
    expect(quiet && (await readConflicts(session, [{ line: quiet, inspection }]))).toEqual([])
    expect(await readOpsById(session, [])).toEqual(new Map())
    await world.close()
  })

  test('[HI17] a finished case is said to be one; a state that differs is not finished', async () => {
    const world = await createDiffering(43)
    const { ann, lead, everyoneOnline } = world
    await ann.finishes()
    await everyoneOnline()
    expect((await deskOfOne(lead)).isFinished).toBe(true)
    for (const person of [ann, lead]) person.goesOffline()
    await ann.writes(paths.status, 'open')
    await lead.writes(paths.status, null)
    await everyoneOnline()
    expect((await deskOfOne(lead)).isFinished).toBe(false)
    await world.close()
  })
})

describe('a choice', () => {
  test('[HI13 HI16] settles it for everybody, and every value stays in the history', async () => {
    const world = await createDiffering(44)
    const { ann, lead, everyoneOnline } = world
    lead.goesOffline()
    const on = await deskOfOne(lead)
    expect(await settleConflict(lead.tablet.session(), on, { path: PROMPT, value: 'yes' })).toEqual(
      {
        ok: true,
        value: 1,
      },
    )
    expect(await ann.sees('2.1.3.b')).toEqual({ conflict: ['no', 'yes'] })
    await everyoneOnline()
    for (const person of [ann, lead]) {
      expect(await person.sees('2.1.3.b')).toBe('yes')
      expect((await person.lines()).get('C1')).toMatchObject({ conflicts: 1 })
    }
    const reader = createHistoryReader(ann.tablet.session(), on.line.stream)
    const { steps } = await reader.read()
    const ofPrompt = steps.filter(({ op }) => op.path === PROMPT)
    expect(ofPrompt.map(({ op }) => op.value)).toEqual(
      expect.arrayContaining(['not-applicable', 'yes', 'no', 'yes']),
    )
    expect(new Set(ofPrompt.at(-1)?.from.map(({ value }) => value))).toEqual(new Set(['yes', 'no']))
    await world.close()
  })

  test('[HI13] replaces what was on the screen; what came meanwhile stands against it', async () => {
    const world = await createDiffering(45)
    const { ann, lead, everyoneOnline } = world
    const on = await deskOfOne(lead)
    await ann.answers('2.1.3.b', 'not-applicable')
    await everyoneOnline()
    await settleConflict(lead.tablet.session(), on, { path: PROMPT, value: 'no' })
    await everyoneOnline()
    for (const person of [ann, lead]) {
      expect(await person.sees('2.1.3.b')).toEqual({ conflict: ['no', 'not-applicable'] })
    }
    await world.close()
  })

  test('[HI10] is not undone as if it were an answer', async () => {
    const world = await createDiffering(46)
    const { lead } = world
    const on = await deskOfOne(lead)
    await settleConflict(lead.tablet.session(), on, { path: PROMPT, value: 'no' })
    const open = await lead.opens()
    await open.undo.recall()
    expect(open.undo.undo()).toMatchObject({ kind: 'choice', path: PROMPT })
    expect(open.read(PROMPT)).toBe('no')
    await open.close()
    await world.close()
  })
})

describe('left open', () => {
  test('[HI15] both values stay, no answer counts, and everybody sees who and why', async () => {
    const world = await createDiffering(47)
    const { ann, lead, everyoneOnline } = world
    const on = await deskOfOne(lead)
    const why = 'The provider sends the plan on Monday'
    await leaveOpen(lead.tablet.session(), on, { path: PROMPT, why })
    await everyoneOnline()
    expect(await ann.sees('2.1.3.b')).toEqual({ conflict: ['no', 'yes'] })
    const { conflicts, line } = await deskOfOne(ann)
    expect(line.conflicts).toBe(2)
    const left = conflicts.flatMap((one) => (one.path === PROMPT ? one.leftOpen : []))
    expect(left).toMatchObject([{ why, head: { author: personOf(lead) } }])
    await world.close()
  })

  test('[HI15] another value asks again, and two who left it open are no conflict of their own', async () => {
    const world = await createDiffering(48)
    const { ann, lead, everyoneOnline } = world
    for (const person of [ann, lead]) person.goesOffline()
    await leaveOpen(ann.tablet.session(), await deskOfOne(ann), { path: PROMPT, why: 'Ann waits' })
    await leaveOpen(lead.tablet.session(), await deskOfOne(lead), {
      path: PROMPT,
      why: 'So does the lead',
    })
    await everyoneOnline()
    const leftOf = async (person: Person) =>
      (await deskOfOne(person)).conflicts.flatMap((one) =>
        one.path === PROMPT ? one.leftOpen : [],
      )
    expect((await leftOf(ann)).map(({ why }) => why).sort()).toEqual([
      'Ann waits',
      'So does the lead',
    ])
    expect((await ann.lines()).get('C1')).toMatchObject({ conflicts: 2 })
    // A third answer that had seen only one of the two.
    const open = await ann.opens()
    const on = await deskOfOne(ann)
    const seen = on.state.get(PROMPT)
    if (!seen) throw new Error('the prompt is answered')
    const half = { ...seen, heads: seen.heads.slice(0, 1) }
    await settleConflict(
      ann.tablet.session(),
      { ...on, state: new Map([[PROMPT, half]]) },
      { path: PROMPT, value: 'not-applicable' },
    )
    await open.close()
    expect(await leftOf(ann)).toEqual([])
    // What another build wrote there is nobody's reason.
    await ann.writes(paths.leftOpen(NOTE), 'not ours')
    expect((await deskOfOne(ann)).conflicts.flatMap(({ leftOpen }) => leftOpen)).toEqual([])
    await ann.writes(paths.leftOpen(NOTE), null)
    await ann.writes(paths.leftOpen(PROMPT), '{"of":1}')
    expect((await deskOfOne(ann)).conflicts.flatMap(({ leftOpen }) => leftOpen)).toEqual([])
    await world.close()
  })
})
