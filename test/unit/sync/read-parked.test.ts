/**
 * Fetching what was set aside: all of it, or a named fault and nothing.
 */
import { expect, test } from 'vitest'
import type { PersonId } from '../../../src/base/brand.ts'
import { err, ok } from '../../../src/base/result.ts'
import { readParked } from '../../../src/sync/read-parked.ts'
import type { ParkedPage, Reply } from '../../../src/sync/transport.ts'
import { INSPECTION } from '../../contract/device-log-kit.ts'
import { createSeededIds } from '../../kit/ids.ts'

const person = createSeededIds(5, 'read-parked').next<PersonId>()
const row = { person, code: 'not-a-member', at: 'now' }

const page = (seqs: readonly number[], more: boolean, rows = seqs.length): ParkedPage => ({
  header: { rows: Array.from({ length: rows }, () => row), more },
  frames: seqs.map((seq) => ({ seq, envelope: Uint8Array.of(seq) })),
})

function scripted(...pages: readonly (ParkedPage | undefined)[]) {
  const asked: number[] = []
  const parked = async ({ after }: { after: number }): Reply<ParkedPage> => {
    const next = pages[asked.length]
    asked.push(after)
    return next ? ok(next) : err({ kind: 'no-network' })
  }
  return { asked, parked }
}

test('[PE9] page after page, from where the last one ended', async () => {
  const transport = scripted(page([2, 5], true), page([9], false))
  const read = await readParked(transport, INSPECTION)
  expect(read).toEqual({
    ok: true,
    value: [2, 5, 9].map((seq) => ({ ...row, place: seq, envelope: Uint8Array.of(seq) })),
  })
  expect(transport.asked).toEqual([0, 5])
})

test('[PE9 SY7] a cut on the way gives nothing, so that half is never taken for all', async () => {
  const read = await readParked(scripted(page([2], true)), INSPECTION)
  expect(read).toEqual({ ok: false, error: { kind: 'no-network' } })
})

test.each([
  ['goes back', page([2, 2], false)],
  ['has more frames than rows', page([1, 2], false, 1)],
  ['is empty and promises more', page([], true)],
])('[SY7] a page that %s is not the office’s', async (_what, bad) => {
  const read = await readParked(scripted(bad, bad), INSPECTION)
  expect(read).toEqual({ ok: false, error: { kind: 'not-the-office' } })
})
