/**
 * What axe finds on a screen, in one line each.
 *
 * In its older mode, which cannot look into frames of another origin: there are
 * none, and it need not open a page of its own for each look, which takes longer
 * than the look.
 */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

export async function audit(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(' ')}`)
}
