/**
 * A screen at the four sizes that people use: no axe violation, and nothing wider
 * than the screen. SHOTS=folder saves a picture of each for the eye.
 */
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const SIZES = [
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

export async function lookOver(page: Page, screen: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(' ')}`,
    )
    expect(found, `${screen} at ${size.width}`).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `${screen} at ${size.width} is wider than the screen`).toBeLessThanOrEqual(0)
    const { SHOTS } = process.env
    const name = `${screen.replaceAll(/\W+/g, '-')}-${size.width}.png`
    if (SHOTS) await page.screenshot({ path: join(SHOTS, name), fullPage: true })
  }
}
