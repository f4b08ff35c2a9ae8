/**
 * Asking to be enrolled: the endpoint's words come through, others' do not.
 */
import { expect, test } from 'vitest'
import type { DeviceId, PersonId } from '../../../src/base/brand.ts'
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import { askToEnrol } from '../../../src/sync/enrol-call.ts'
import { createSeededIds } from '../../kit/ids.ts'

const ids = createSeededIds(12, 'enrol-call')
const text = (bytes: number) => bytesToBase64url(ids.randomBytes(bytes))
const request = {
  code: text(16),
  device: ids.next<DeviceId>(),
  signingKey: text(32),
  agreementKey: text(32),
  token: text(32),
}
const admitted = {
  person: ids.next<PersonId>(),
  role: 'assessor',
  epoch: 'first',
  time: '2019-03-25T09:30:00.000Z',
  recoveryKey: text(32),
}
const ask = (respond: () => Promise<Response>) =>
  askToEnrol({ fetch: respond, timeoutMs: 50 }, request)

test('[SY7] the answer, and only one of the right shape', async () => {
  expect(await ask(async () => Response.json(admitted))).toEqual({ ok: true, value: admitted })
  expect(await ask(async () => Response.json({ ...admitted, role: 'king' }))).toEqual({
    ok: false,
    error: { kind: 'not-the-office' },
  })
})

test('[SV3] a code that was used, is late or unknown: the endpoint\u2019s code and words', async () => {
  const error = { code: 'code-used', message: 'Ask for a new link.' }
  expect(await ask(async () => Response.json({ error }, { status: 410 }))).toEqual({
    ok: false,
    error: { kind: 'enrolment-refused', ...error },
  })
})

test('[SY7] a portal\u2019s page is not ours; a lost connection is the network', async () => {
  expect(await ask(async () => new Response('<html>'))).toEqual({
    ok: false,
    error: { kind: 'not-the-office' },
  })
  expect(await ask(async () => Response.json('welcome', { status: 511 }))).toEqual({
    ok: false,
    error: { kind: 'not-the-office' },
  })
  const lost = async () => {
    throw new TypeError('fetch failed')
  }
  expect(await ask(lost)).toEqual({ ok: false, error: { kind: 'no-network' } })
})
