/**
 * Decisions on their way to the office: named by place and hash, in batches.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { expect, test } from 'vitest'
import type { InspectionId } from '../../../src/base/brand.ts'
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import { err, ok } from '../../../src/base/result.ts'
import type { DecideRequest } from '../../../src/ops/envelope/protocol-parked.ts'
import { decideParked } from '../../../src/sync/decide-parked.ts'
import { createSeededIds } from '../../kit/ids.ts'
import { createScripted } from './scripted-transport.ts'

const ids = createSeededIds(17, 'decide')
const inspection = ids.next<InspectionId>()
const wish = { inspection, act: 'accept' as const }
const makeParked = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    place: index + 1,
    envelope: ids.randomBytes(20),
  }))

test('[PK4] each is named by its place and the hash of its bytes, 200 at a time, in order', async () => {
  const asked: DecideRequest[] = []
  const { transport } = createScripted({
    async decide(ask) {
      asked.push(ask)
      return ok({ results: ask.decisions.map(({ place }) => ({ done: true, seq: place })) })
    },
  })
  const parked = makeParked(201)
  const decided = await decideParked(transport, wish, parked)
  expect(decided).toEqual(ok(parked.map(({ place }) => ({ done: true, seq: place }))))
  expect(asked.map(({ decisions }) => decisions.length)).toEqual([200, 1])
  expect(asked[1]).toEqual({
    inspection,
    decisions: [
      {
        place: 201,
        hash: bytesToBase64url(sha256(parked[200]?.envelope ?? new Uint8Array())),
        act: 'accept',
      },
    ],
  })
  expect(await decideParked(transport, wish, [])).toEqual(ok([]))
})

test('[PK4 SY7] a fault comes back as it is, and an answer that is too short is not ours', async () => {
  const away = createScripted({ decide: async () => err({ kind: 'no-network' }) })
  expect(await decideParked(away.transport, wish, makeParked(1))).toEqual(
    err({ kind: 'no-network' }),
  )
  const short = createScripted({ decide: async () => ok({ results: [] }) })
  expect(await decideParked(short.transport, wish, makeParked(1))).toEqual(
    err({ kind: 'not-the-office' }),
  )
})
