/**
 * The built app from a plain server, opened in practice on a tablet of its own:
 * for screens that need no office.
 */
import type { Page } from 'playwright-core'
import { startSite } from './static-site.ts'
import { startTablet, type Tablet } from './tablet.ts'

export interface Practice {
  readonly tablet: Tablet
  readonly page: Page
  dispose(): Promise<void>
}

/** `isOffline`: the service worker serves the page, so that the network may go. */
export async function startPractice({ isOffline = false } = {}): Promise<Practice> {
  const site = await startSite(`${import.meta.dirname}/../../../dist`)
  const tablet = await startTablet(site.origin)
  const { page } = tablet
  await page.goto(site.origin)
  if (isOffline) {
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
  }
  await page.getByRole('button', { name: 'Practise' }).click()
  await page.locator('main a[href^="/case/"]').first().waitFor()
  return {
    tablet,
    page,
    async dispose() {
      await tablet.dispose()
      await site.close()
    },
  }
}
