/**
 * What an allocation is asked with: cases as they are on this tablet, begun or
 * not, people with their shares.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { PersonId, StreamId } from '../../../src/base/brand.ts'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { makeAllocationWish } from '../../../src/session/allocation-wish.ts'
import type { CaseLine } from '../../../src/session/case-line.ts'
import { readCaseLines } from '../../../src/session/case-list.ts'
import { type Inspection, listMembers, readInspection } from '../../../src/session/inspections.ts'
import { removeMember, takeBackMember } from '../../../src/session/members.ts'
import { allocateEach, invite } from '../../../src/session/people.ts'
import { readOrders } from '../../../src/store/office.ts'
import { fillDisk } from '../../contract/device-log-kit.ts'
import { createTestInspection, createTestSession, openTestCase } from './session-bench.ts'

async function createPlaces(count = 3) {
  const session = await createTestSession()
  const made = await createTestInspection(session, count)
  const invited = await invite(session, made.inspection, { name: 'Ann', role: 'assessor' })
  if (!invited.ok) throw new Error(invited.error.kind)
  const inspection = await readInspection(session, made.id)
  const lines = await readCaseLines(session, new Map([[made.id, inspection]]))
  return { ...made, session, inspection, lines, ann: invited.value.person }
}

const emptyDesk = { interests: [], shares: new Map<PersonId, number>() }

test('[AL45] who was removed is asked for nothing more, and takes part again when taken in', async () => {
  const { session, inspection, lines, ann } = await createPlaces()
  const shareOf = (asked: Inspection) =>
    makeAllocationWish({ inspection: asked, lines, desk: emptyDesk }, 'free').assessors.find(
      ({ person }) => person === ann,
    )
  expect(shareOf(inspection)).toMatchObject({ share: 100 })
  await removeMember(session, inspection, { person: ann, ending: [] })
  const after = await readInspection(session, inspection.id)
  expect(shareOf(after)).toBeUndefined()
  expect(listMembers(after).map(({ id }) => id)).not.toContain(ann)
  await takeBackMember(session, after, { person: ann, role: 'assessor' })
  expect(shareOf(await readInspection(session, inspection.id))).toMatchObject({ share: 100 })
})

describe('cases', () => {
  test('[AL3 JO40] a case is begun when a question is answered or a line jotted down, and not by what the list filled in', async () => {
    const places = await createPlaces()
    const { session, id, inspection, cases } = places
    const [first, second, third] = cases
    if (!first || !second || !third) throw new Error('cases')
    const open = await openTestCase(session, places, first)
    open.change('2.1.1.a/judgement', 'yes')
    await open.close()
    const other = await openTestCase(session, places, second)
    other.change('profile/gender', 'male')
    await other.close()
    const jotted = await openTestCase(session, places, third)
    jotted.change(paths.jotText('first'), 'Mother called')
    await jotted.close()
    const lines = await readCaseLines(session, new Map([[id, inspection]]))
    const wish = makeAllocationWish({ inspection, lines, desk: emptyDesk }, 'free')
    const begun = wish.cases.filter(({ isBegun }) => isBegun).map(({ stream }) => stream)
    expect(begun).toEqual([first, third])
    const finished = (line: CaseLine): CaseLine => ({ ...line, status: 'finished' })
    const done = new Map([...lines].map(([stream, line]) => [stream, finished(line)]))
    const all = makeAllocationWish({ inspection, lines: done, desk: emptyDesk }, 'free')
    expect(all.cases.every(({ isBegun }) => isBegun)).toBe(true)
  })

  test('[AL1] what is not on this tablet is left out; only an interview takes a time', async () => {
    const { inspection, lines, cases } = await createPlaces()
    const [first] = cases
    const known = lines.get(first ?? cases[0] ?? ('' as StreamId))
    if (!first || !known) throw new Error('a case')
    const here = new Map([[first, { ...known, caseType: 'court-report' }]])
    const desk = emptyDesk
    const [asked, ...more] = makeAllocationWish({ inspection, lines: here, desk }, 'free').cases
    expect(more).toEqual([])
    expect(asked).toMatchObject({ stream: first, officer: 'R. Officer', day: '2019-03-25' })
    expect(asked?.time).toBeNull()
    const [timed] = makeAllocationWish({ inspection, lines, desk }, 'free').cases
    expect(timed?.time).toBe('09:30')
    const strange = new Map([[first, { ...known, caseType: 'of a newer edition' }]])
    const [newer] = makeAllocationWish({ inspection, lines: strange, desk }, 'free').cases
    expect(newer).toMatchObject({ isBegun: false, time: null })
  })

  test('[AL6] assessors take a full load and others none, unless a lead has said otherwise', async () => {
    const { session, inspection, lines, ann } = await createPlaces()
    const sharesOf = (shares: readonly (readonly [PersonId, number])[]) => {
      const desk = { ...emptyDesk, shares: new Map(shares) }
      const wish = makeAllocationWish({ inspection, lines, desk }, 'all')
      expect(wish).toMatchObject({ mayMove: 'all', rules: inspection.edition?.allocation })
      return new Map(wish.assessors.map(({ person, share }) => [person, share]))
    }
    expect(sharesOf([])).toEqual(
      new Map([
        [session.person, 0],
        [ann, 100],
      ]),
    )
    const shares = [
      [session.person, 20],
      [ann, 50],
    ] as const
    expect(sharesOf(shares)).toEqual(new Map(shares))
  })
})

describe('keeping an allocation', () => {
  test('[AL17] each case goes to its own person with its own order, in one transaction', async () => {
    const { session, id, inspection, cases, ann } = await createPlaces()
    const [a, b, c] = cases
    if (!a || !b || !c) throw new Error('cases')
    await allocateEach(session, inspection, new Map([[a, ann]]))
    const disk = fillDisk('commit', 1)
    const wanted = new Map<StreamId, PersonId | null>([
      [a, null],
      [b, ann],
      [c, session.person],
    ])
    expect(await allocateEach(session, inspection, wanted)).toMatchObject({ ok: false })
    disk.makeRoom()
    const read = async (): Promise<Inspection['assessors']> =>
      (await readInspection(session, id)).assessors
    expect([...(await read()).values()]).toEqual(
      expect.arrayContaining([ann, undefined, undefined]),
    )
    expect((await read()).get(a)).toBe(ann)
    await allocateEach(session, inspection, wanted)
    expect([a, b, c].map((stream) => stream)).toHaveLength(3)
    const after = await read()
    expect([a, b, c].map((stream) => after.get(stream))).toEqual([undefined, ann, session.person])
    const writers = (await readOrders(session.log)).flatMap(({ change }) =>
      change.kind === 'stream' ? [[change.stream, change.writer]] : [],
    )
    expect(writers.slice(-3)).toEqual([...wanted])
  })
})
