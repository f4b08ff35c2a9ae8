import { expect, test } from 'vitest'
import { parseBearer, refusalOfBearer } from '../../../../server/auth/token.ts'
import { sha256 } from '../../../../server/hash.ts'
import type { DeviceId } from '../../../../src/base/brand.ts'
import { bytesToBase64url } from '../../../../src/base/bytes.ts'
import { enrolTestDevice } from '../../../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../../../kit/endpoint-ids.ts'
import { testLogMakers } from '../../../kit/endpoint-log.ts'

test('[SV3] a bearer is a device id and 32 bytes, in their one spelling', () => {
  const [device, token] = [freshId<DeviceId>(), freshBytes(32)]
  const text = bytesToBase64url(token)
  expect(parseBearer(`Bearer ${device}.${text}`)).toEqual({ device, token })
  expect(parseBearer(`bearer ${device}.${text}`)?.device).toBe(device)
  for (const bad of [
    undefined,
    '',
    `Bearer ${device}`,
    `Bearer ${device}.${text}.`,
    `Bearer  ${device}.${text}`,
    `Bearer ${device}.${'A'.repeat(42)}B`,
    `Bearer ${'A'.repeat(21)}B.${text}`,
  ])
    expect(parseBearer(bad)).toBeUndefined()
})

test('[SV3] the token is compared by its hash; a withdrawn device is told so', async () => {
  const { log } = testLogMakers.memory()
  const { row, authorization } = await enrolTestDevice(log, { role: 'lead' })
  const token = parseBearer(authorization)?.token ?? freshBytes(0)
  expect(row.tokenHash).toEqual(sha256(token))
  expect(refusalOfBearer(token, row)).toBeUndefined()
  expect(refusalOfBearer(token, undefined)).toBe('unknown-device')
  expect(refusalOfBearer(freshBytes(32), row)).toBe('unknown-device')
  expect(refusalOfBearer(token, { ...row, state: 'revoked' })).toBe('revoked-device')
  expect(refusalOfBearer(freshBytes(32), { ...row, state: 'revoked' })).toBe('unknown-device')
})
