/**
 * The evidence of an inspection in its stream: entries, requests, ticks and
 * proposed ratings; and the officers' answers beside them.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { StreamId } from '../../../src/base/brand.ts'
import { interviewPaths } from '../../../src/domain/assessment/interview-paths.ts'
import type { EvidenceEntry } from '../../../src/domain/evidence/evidence.ts'
import { evidencePaths } from '../../../src/domain/evidence/evidence-paths.ts'
import {
  keepEntry,
  keepRequest,
  listProposed,
  propose,
  readEvidence,
  removeEntry,
  tick,
} from '../../../src/session/evidence.ts'
import { keepOps } from '../../../src/session/keep-change.ts'
import { leadStreamOf } from '../../../src/session/lead-streams.ts'
import { readOfficerShares } from '../../../src/session/officer-shares.ts'
import type { Session } from '../../../src/session/session.ts'
import { makeOps } from '../../../src/session/write-stream.ts'
import { createTestInspection, createTestSession, type TestInspection } from './session-bench.ts'

const STANDARD = '1.1'

async function createEvidence() {
  const session = await createTestSession()
  const made = await createTestInspection(session, 3)
  const entry: EvidenceEntry = {
    standard: STANDARD,
    source: 'meeting',
    strength: 'strong',
    text: 'The plan is known in every office.',
    questions: [],
  }
  return { session, ...made, entry }
}

/** A write that has not seen what is there, as one from another tablet. */
async function writeUnseen(
  session: Session,
  { id, inspection }: TestInspection,
  stream: StreamId,
  values: readonly (readonly [string, string | null])[],
) {
  const writing = { inspection: id, stream, edition: inspection.editionId, state: new Map() }
  const kept = await keepOps(session, makeOps(session, { ...writing, values: new Map(values) }))
  if (!kept.ok) throw new Error(kept.error.kind)
}

describe('entries and requests', () => {
  test('[DO1] are read back in order with who and when, written anew, and removed', async () => {
    const { session, id, inspection, entry } = await createEvidence()
    await keepEntry(session, inspection, entry)
    await keepEntry(session, inspection, { ...entry, text: 'Another.' })
    const [first, second] = (await readEvidence(session, id)).entries
    expect(first).toMatchObject({ ...entry, by: session.person })
    await keepEntry(session, inspection, { ...entry, strength: 'weak' }, first?.id)
    await removeEntry(session, inspection, second?.id ?? '')
    const left = (await readEvidence(session, id)).entries
    expect(left.map(({ id: one, strength }) => [one, strength])).toEqual([[first?.id, 'weak']])
  })

  test('[DO1 DO2] without words, or with more than an operation holds, nothing is kept', async () => {
    const { session, id, inspection, entry } = await createEvidence()
    expect(await keepEntry(session, inspection, { ...entry, text: ' ' })).toMatchObject({
      error: { kind: 'no-words' },
    })
    const request = { standard: STANDARD, what: '', from: '', state: 'open' as const }
    expect(await keepRequest(session, inspection, request)).toMatchObject({
      error: { kind: 'no-words' },
    })
    expect(
      await keepEntry(session, inspection, { ...entry, text: '\n'.repeat(20_001).concat('x') }),
    ).toMatchObject({ error: { kind: 'too-long' } })
    const { entries, requests } = await readEvidence(session, id)
    expect([entries, requests]).toEqual([[], []])
  })

  test('[DO2] a request goes from open to received', async () => {
    const { session, id, inspection } = await createEvidence()
    const request = { standard: STANDARD, what: 'The plan', from: 'Head', state: 'open' as const }
    await keepRequest(session, inspection, request)
    const [asked] = (await readEvidence(session, id)).requests
    await keepRequest(session, inspection, { ...request, state: 'received' }, asked?.id)
    const { requests } = await readEvidence(session, id)
    expect(requests.map(({ what, state }) => [what, state])).toEqual([['The plan', 'received']])
  })

  test('[DO6] what two wrote apart stands there twice, the same only once', async () => {
    const made = await createEvidence()
    const { session, id, inspection, entry } = made
    await keepEntry(session, inspection, entry, 'one')
    await keepEntry(session, inspection, entry, 'two')
    const stream = leadStreamOf(id, 'evidence')
    await writeUnseen(session, made, stream, [
      [evidencePaths.entry('one'), JSON.stringify({ ...entry, text: 'Otherwise.' })],
      [evidencePaths.entry('two'), JSON.stringify(entry)],
      [evidencePaths.entry('newer'), '{"v":9}'],
    ])
    const { entries } = await readEvidence(session, id)
    expect(entries.map(({ id: one }) => one).toSorted()).toEqual(['one', 'one', 'two'])
  })
})

describe('ticks', () => {
  test('[DO4] a tick holds for the words that were ticked, and can be taken back', async () => {
    const { session, id, inspection } = await createEvidence()
    const path = evidencePaths.characteristic(STANDARD, 'outstanding', 0)
    await tick(session, inspection, { path, words: 'open', isOn: true })
    const read = await readEvidence(session, id)
    expect([read.isTicked(path, 'open'), read.isTicked(path, 'closed')]).toEqual([true, false])
    expect(read.isTicked(evidencePaths.presentation(0), 'open')).toBe(false)
    await tick(session, inspection, { path, words: 'open', isOn: false })
    expect((await readEvidence(session, id)).isTicked(path, 'open')).toBe(false)
  })
})

describe('a proposed rating', () => {
  const wish = { standard: STANDARD, level: 'good', grounds: ' Seen in all offices. ' }

  test('[DO3 DO8] two stages with their grounds; the proposed one alone is the rating', async () => {
    const { session, id, inspection } = await createEvidence()
    await propose(session, inspection, { ...wish, stage: 'preliminary' })
    expect(listProposed(await readEvidence(session, id))).toEqual({})
    await propose(session, inspection, { ...wish, stage: 'proposed', level: 'outstanding' })
    await propose(session, inspection, { ...wish, standard: '1.2', stage: 'proposed', level: null })
    const read = await readEvidence(session, id)
    expect(listProposed(read)).toEqual({ [STANDARD]: 'outstanding', '1.2': null })
    const preliminary = read.proposals.get(evidencePaths.proposal(STANDARD, 'preliminary'))
    expect(preliminary?.[0]).toMatchObject({ level: 'good', grounds: 'Seen in all offices.' })
  })

  test('[DO5] for what cannot be rated so, or without grounds, it is refused with its reason', async () => {
    const { session, id, inspection } = await createEvidence()
    const refused = async (change: object, of = inspection) => {
      const kept = await propose(session, of, { ...wish, stage: 'proposed', ...change })
      return kept.ok ? 'kept' : kept.error.kind
    }
    expect(await refused({ standard: '7.7' })).toBe('unknown-standard')
    expect(await refused({ standard: '2.1' })).toBe('judged-on-cases')
    expect(await refused({ level: 'splendid' })).toBe('unknown-level')
    expect(await refused({ grounds: ' ' })).toBe('no-words')
    expect(await refused({}, { ...inspection, edition: undefined })).toBe('unknown-standard')
    expect((await readEvidence(session, id)).proposals.size).toBe(0)
  })

  test('[DO6] two that were made apart count for neither', async () => {
    const made = await createEvidence()
    const { session, id, inspection } = made
    await propose(session, inspection, { ...wish, stage: 'proposed' })
    const path = evidencePaths.proposal(STANDARD, 'proposed')
    const other = JSON.stringify({ level: 'inadequate', grounds: 'None.' })
    await writeUnseen(session, made, leadStreamOf(id, 'evidence'), [
      [path, other],
      [evidencePaths.proposal('1.3', 'proposed'), '{"v":9}'],
    ])
    const read = await readEvidence(session, id)
    expect(read.proposals.get(path)).toHaveLength(2)
    expect(listProposed(read)).toEqual({})
  })
})

describe('officers’ answers', () => {
  test('[DO7] each officer once; who has not answered, or answered twice, is in no denominator', async () => {
    const made = await createEvidence()
    const { session, inspection, cases } = made
    const [one, two, three] = [0, 1, 2].map(() => session.ids.next<StreamId>())
    const [a, b, c] = cases
    if (!one || !two || !three || !a || !b || !c) throw new Error('there are three')
    const interviews = new Map([
      [a, one],
      [b, one],
      [c, two],
      [session.ids.next<StreamId>(), three],
    ])
    const id = 'clearVision'
    const path = interviewPaths.answer(id)
    const other = interviewPaths.answer('wellbeing')
    await writeUnseen(session, made, one, [
      [path, 'yes'],
      [other, 'no'],
    ])
    await writeUnseen(session, made, two, [
      [path, 'no'],
      [other, 'perhaps'],
    ])
    // Of a case that does not count.
    await writeUnseen(session, made, three, [[path, 'no']])
    const { officers, shares } = await readOfficerShares(session, { ...inspection, interviews })
    expect(officers).toBe(2)
    const countsOf = (of: typeof shares, wanted: string) =>
      of.filter((share) => share.id === wanted).map(({ yes, answered }) => [yes, answered])
    expect(countsOf(shares, id)).toEqual([[1, 2]])
    expect(countsOf(shares, 'wellbeing')).toEqual([[0, 1]])
    expect(countsOf(shares, 'caseload')).toEqual([])
    await writeUnseen(session, made, two, [[path, 'yes']])
    const apart = await readOfficerShares(session, { ...inspection, interviews })
    expect(countsOf(apart.shares, id)).toEqual([[1, 1]])
    const lacking = { ...inspection, interviews, edition: undefined }
    expect((await readOfficerShares(session, lacking)).shares).toEqual([])
  })
})
