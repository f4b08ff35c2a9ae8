/**
 * Reading what was set aside: opened and verified, or named.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../src/base/brand.ts'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { openParked } from '../../../src/session/open-parked.ts'
import { readStream } from '../../../src/store/log.ts'
import { createOpenCase } from './session-bench.ts'

test('[PE9 PK9] what opens is shown with its author’s words, what was changed on the way is left closed', async () => {
  const { session, open, stream } = await createOpenCase()
  open.change(paths.judgement('2.1.1'), 'no')
  await open.flush()
  const row = (await readStream(session.log, stream)).at(-1)
  if (!row) throw new Error('an answer')
  const forged = row.bytes.slice()
  forged[150] = (forged[150] ?? 0) ^ 1
  const person = session.ids.next<PersonId>()
  const parked = { person, code: 'not-a-member', at: '2019-03-25T10:00:00.000Z' }
  const opened = await openParked(session, [
    { ...parked, place: 1, envelope: row.bytes },
    { ...parked, place: 2, envelope: forged },
    { ...parked, place: 3, envelope: new Uint8Array(3) },
  ])
  expect(opened.works).toMatchObject([
    {
      ...{ id: row.id, person, stream, code: 'not-a-member', parked: { place: 1 } },
      ...{ path: paths.judgement('2.1.1'), value: 'no', writtenAt: session.clock.now() },
    },
  ])
  expect(opened.unopened.map(({ place }) => place)).toEqual([2, 3])
})
