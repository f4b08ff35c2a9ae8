/**
 * A screen at the four sizes that people use: no axe violation, and nothing wider
 * than the screen; no field that a browser would remember, and a title that names
 * nothing. Left as wide as it was found.
 *
 * axe looks at the tablet's size; `npm run nightly` lets it look at all four. SHOTS=folder saves a picture of each
 * for the eye.
 */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { audit } from './audit.ts'
import { findLoud } from './findings.ts'

const TABLET = { width: 1024, height: 768 }
const SIZES = [
  { ...TABLET, isAudited: true },
  { width: 768, height: 1024, isAudited: false },
  { width: 1440, height: 900, isAudited: false },
  { width: 390, height: 844, isAudited: false },
]

export async function lookOver(page: Page, screen: string): Promise<void> {
  const before = page.viewportSize() ?? TABLET
  const { SHOTS, CASEBOOK_AUDIT } = process.env
  expect(await findLoud(page), screen).toEqual([])
  for (const { isAudited, ...size } of SIZES) {
    await page.setViewportSize(size)
    if (isAudited || CASEBOOK_AUDIT === 'all') {
      expect(await audit(page), `${screen} at ${size.width}`).toEqual([])
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `${screen} at ${size.width} is wider than the screen`).toBeLessThanOrEqual(0)
    const name = `${screen.replaceAll(/\W+/g, '-')}-${size.width}.png`
    if (SHOTS) await page.screenshot({ path: join(SHOTS, name), fullPage: true })
  }
  await page.setViewportSize(before)
}
