/**
 * What was set aside, put together, each piece beside what its case says.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../src/base/brand.ts'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { groupParked } from '../../../src/session/group-parked.ts'
import { openParked } from '../../../src/session/open-parked.ts'
import { writeStream } from '../../../src/session/write-stream.ts'
import { readStream } from '../../../src/store/log.ts'
import { createOpenCase } from './session-bench.ts'

test('[PK9] by person, case and reason, with the present value, none, or those that differ', async () => {
  const { session, open, stream } = await createOpenCase()
  open.change(paths.judgement('2.1.1'), 'no')
  open.change(paths.note('2.1.1'), 'A note')
  await open.flush()
  // Somebody who had not seen it wrote another answer.
  const [first] = await readStream(session.log, stream)
  if (!first) throw new Error('an operation')
  const unseen = { inspection: first.inspection, stream, edition: 'any', state: new Map() }
  const values = new Map([[paths.judgement('2.1.1'), 'yes']])
  await writeStream(session, { ...unseen, values })
  const rows = await readStream(session.log, stream)
  const [ann, ben] = [session.ids.next<PersonId>(), session.ids.next<PersonId>()]
  const at = '2019-03-25T10:00:00.000Z'
  const { works } = await openParked(
    session,
    rows.map(({ bytes }, place) => ({
      ...{ place, code: 'not-a-member', at, envelope: bytes },
      person: place % 2 === 0 ? ann : ben,
    })),
  )
  const late = works.map((work, index) =>
    index === 0 ? { ...work, path: paths.note('2.9.9') } : work,
  )
  const groups = await groupParked(session, late)
  expect(groups.every(({ pieces, person }) => pieces.every((one) => one.person === person))).toBe(
    true,
  )
  expect(new Set(groups.map(({ person }) => person))).toEqual(new Set([ann, ben]))
  const pieces = groups.flatMap((group) => group.pieces)
  expect(pieces).toHaveLength(works.length)
  const nowOf = (path: string) => pieces.find((piece) => piece.path === path)?.now
  expect(nowOf(paths.note('2.9.9'))).toEqual([null])
  expect(nowOf(paths.note('2.1.1'))).toEqual(['A note'])
  expect(nowOf(paths.judgement('2.1.1'))?.toSorted()).toEqual(['no', 'yes'])
})
