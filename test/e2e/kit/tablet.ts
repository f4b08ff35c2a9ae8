/**
 * A tablet: a real Chromium with a profile on disk, that can be killed.
 *
 * Incognito contexts keep IndexedDB in memory and would prove nothing. A kill is
 * SIGKILL to every process of the profile, found by the profile's path, so
 * nobody gets to flush anything.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { installChromium } from '../../kit/chromium.ts'

export interface Tablet {
  readonly profile: string
  page: Page
  start(): Promise<Page>
  /** SIGKILL, all at once. */
  kill(): Promise<void>
  close(): Promise<void>
  /** Console errors and page errors since the start: a good run has none. */
  readonly faults: string[]
  /** Ends the browser and takes the profile off the disk. */
  dispose(): Promise<void>
}

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

export interface TabletOptions {
  readonly size?: { readonly width: number; readonly height: number }
  /** Without its service worker, so that a file can be kept from the page. */
  readonly withoutWorker?: boolean
  /** For every process of the browser, beside what this one has. */
  readonly env?: Readonly<Record<string, string>>
  /** Where the profile lies, if not in a new folder. */
  readonly profile?: string
}

export async function startTablet(origin: string, options: TabletOptions = {}): Promise<Tablet> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'casebook-tablet-'))
  const faults: string[] = []
  let context: BrowserContext | undefined
  const start = async (): Promise<Page> => {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: installChromium(),
      headless: true,
      args: ARGS,
      viewport: options.size ?? { width: 1024, height: 768 },
      timezoneId: 'America/Phoenix',
      serviceWorkers: options.withoutWorker ? 'block' : 'allow',
      ...(options.env ? { env: { ...process.env, ...options.env } } : {}),
    })
    context.setDefaultTimeout(15_000)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
    const page = context.pages()[0] ?? (await context.newPage())
    page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`)
    })
    tablet.page = page
    return page
  }
  const close = async () => {
    await context?.close()
    context = undefined
  }
  const tablet: Tablet = {
    profile,
    page: undefined as unknown as Page,
    start,
    faults,
    async kill() {
      for (const pid of pidsOf(profile)) {
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // Ended by itself when its parent went.
        }
      }
      // The connection to the killed browser is gone; closing only tidies up our side.
      await context?.close().catch(() => undefined)
      context = undefined
    },
    close,
    async dispose() {
      await close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
  await start()
  return tablet
}

/** Processes whose command line names the profile. */
export function pidsOf(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return pid !== process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)
      } catch {
        return false
      }
    })
}
