/**
 * The one answer on which `Clear-Site-Data` stands.
 */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../kit/endpoint.ts'
import { makeTestInspection, type TestInspection } from '../../kit/endpoint-inspection.ts'

const AT = '2019-03-25T09:30:00.000Z'
const CHAIN = 'A'.repeat(43)
const NOTHING = { unsent: 0, head: { number: 0, hash: CHAIN } }

let app: TestApp
let here: TestInspection
beforeEach(async () => {
  app = createTestApp()
  here = await makeTestInspection(app.log)
})
afterEach(() => app.close())

const ask = async (body: unknown, device = here.assessor) => {
  const answer = await app.post('/api/farewell', body, device)
  const { status, headers } = answer
  return { status, clears: headers.get('clear-site-data'), said: await answer.json() }
}
const revoke = () => app.log.revokeDevice({ device: here.assessor.id, by: null, at: AT })

test('[RV30 RV31] it clears a withdrawn tablet that has handed all in, and may be asked again', async () => {
  await revoke()
  const cleared = {
    status: 200,
    clears: '"storage"',
    said: { ...NOTHING, unsent: undefined, done: true },
  }
  expect(await ask(NOTHING)).toEqual(cleared)
  expect(await ask(NOTHING)).toEqual(cleared)
})

test('[RV31] it clears nothing of one that is not withdrawn, has something unsent, or has sent what is not here', async () => {
  const working = await ask(NOTHING)
  expect(working).toMatchObject({ status: 409, clears: null })
  expect(working.said).toMatchObject({ error: { code: 'not-withdrawn' } })
  await revoke()
  for (const body of [
    { ...NOTHING, unsent: 1 },
    { ...NOTHING, head: { number: 1, hash: CHAIN } },
    { ...NOTHING, head: { number: 0, hash: `B${CHAIN.slice(1)}` } },
  ])
    expect(await ask(body)).toMatchObject({ status: 200, clears: null, said: { done: false } })
  const bad = { ...NOTHING, head: { number: 0, hash: `${CHAIN.slice(1)}B` } }
  expect(await ask(bad)).toMatchObject({ clears: null })
  expect((await ask({})).status).toBe(400)
})

test('[RV31] no other answer clears anything', async () => {
  await revoke()
  for (const path of ['/api/hello', '/api/push', '/api/pull', '/api/receipt', '/api/health', '/']) {
    const answer = await app.post(path, NOTHING, here.assessor)
    expect([path, answer.headers.get('clear-site-data')]).toEqual([path, null])
  }
})
