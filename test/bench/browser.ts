/**
 * A Chromium for measuring: a profile on disk, one page, the throttle of the
 * DevTools protocol. One browser at a time: there are two processors.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { installChromium } from '../kit/chromium.ts'

export interface BenchBrowser {
  readonly page: Page
  readonly cdp: CDPSession
  /** 1 is the machine as it is; 4 stands for a slow tablet. */
  throttle(rate: number): Promise<void>
  /**
   * Slow for this work alone. A slowed page that rests still burns its processor: two
   * at once would measure each other.
   */
  slowed<T>(rate: number, work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function startBrowser(url: string): Promise<BenchBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'casebook-bench-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: installChromium(),
    headless: true,
    viewport: { width: 1024, height: 768 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  })
  context.setDefaultTimeout(120_000)
  const page = context.pages()[0] ?? (await context.newPage())
  page.on('pageerror', (error) => console.error(`page error: ${error.message}`))
  const cdp = await context.newCDPSession(page)
  await page.goto(url)
  const throttle = async (rate: number) => {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate })
  }
  return {
    page,
    cdp,
    throttle,
    async slowed(rate, work) {
      await throttle(rate)
      try {
        return await work()
      } finally {
        await throttle(1)
      }
    },
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}
