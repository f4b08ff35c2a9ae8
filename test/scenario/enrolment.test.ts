/**
 * Coming in: one code, one tablet, once; and no case before the key is granted.
 */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../kit/world.ts'

const HOUR_MS = 3_600_000

describe('a code', () => {
  test('[SV3] used by another tablet a second time says so', async () => {
    const world = await createWorld({ seed: 71 })
    const code = await world.office.invite('assessor')
    expect((await world.createBareTablet('one').enrol(code, 'One')).ok).toBe(true)
    expect(await world.createBareTablet('two').enrol(code, 'Two')).toMatchObject({
      ok: false,
      error: { kind: 'enrolment-refused', code: 'code-used' },
    })
    await world.close()
  })

  test('[SV3] that is late, or of nobody, says so', async () => {
    const world = await createWorld({ seed: 72 })
    const code = await world.office.invite('assessor', 24)
    world.time.pass(24 * HOUR_MS)
    const tablet = world.createBareTablet('late')
    expect(await tablet.enrol(code, 'Late')).toMatchObject({
      ok: false,
      error: { kind: 'enrolment-refused', code: 'code-expired' },
    })
    expect(await tablet.enrol('AAAAAAAAAAAAAAAAAAAAAA', 'Nobody')).toMatchObject({
      ok: false,
      error: { kind: 'enrolment-refused', code: 'unknown-code' },
    })
    const again = await world.office.invite('assessor')
    expect((await tablet.enrol(again, 'Late')).ok).toBe(true)
    await world.close()
  })

  test.each(['cut-before', 'cut-after', 'cut-inside', 'portal'] as const)(
    '[SV3 SY7] whose answer is lost (%s) lets the same tablet in at the second try',
    async (fault) => {
      const world = await createWorld({ seed: 73 })
      const code = await world.office.invite('assessor')
      const tablet = world.createBareTablet('unlucky')
      tablet.link.next(fault)
      expect((await tablet.enrol(code, 'Unlucky')).ok).toBe(false)
      expect((await tablet.enrol(code, 'Unlucky')).ok).toBe(true)
      await world.close()
    },
  )
})

test('[SE4] before the lead has granted the key a tablet holds sealed cases and opens none', async () => {
  const world = await createWorld({ seed: 74 })
  const { lead, place } = world
  const code = await world.office.invite('assessor')
  const stranger = world.createBareTablet('stranger')
  await stranger.enrol(code, 'Stranger')
  const round = await stranger.sync()
  expect(round).toMatchObject({ ok: true, value: { received: 0 } })
  expect(stranger.session().keyring.inspections()).toEqual([])
  expect(await world.grantsKeys()).toBe(0)
  expect((await lead.inspection()).assessors.size).toBe(place.cases.size)
  await world.close()
})
