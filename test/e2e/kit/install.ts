/**
 * A new version on its way into a browser: whether it got there.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** A file of the next version only: one that the old version has too is here already. */
export function freshFile(old: string, next: string): string {
  const [fresh] = freshFiles(old, next)
  if (fresh === undefined) throw new Error('nothing differs between the two builds')
  return fresh
}

export function freshFiles(old: string, next: string): string[] {
  const known = readdirSync(join(old, 'assets'))
  return readdirSync(join(next, 'assets'))
    .filter((name) => !known.includes(name))
    .map((name) => `/assets/${name}`)
}

/**
 * What an attempt that failed has fetched whole stays for the next one, which asks for
 * the rest alone: forgotten, each file has to come again.
 */
export const forgetFetched = (page: Page, paths: readonly string[]): Promise<void> =>
  page.evaluate(async (fetched) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const path of fetched) await cache.delete(path, { ignoreSearch: true })
    }
  }, paths)

/** Looks for a new version and waits for its end: 'installed', 'redundant', or 'none' where there is none. */
export const tryInstall = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    const found = new Promise<ServiceWorker | null>((resolve) => {
      registration?.addEventListener('updatefound', () => resolve(registration.installing), {
        once: true,
      })
      setTimeout(() => resolve(null), 10_000)
    })
    await registration?.update().catch(() => undefined)
    const worker = await found
    if (!worker) return 'none'
    const isOver = () => worker.state === 'installed' || worker.state === 'redundant'
    if (!isOver()) {
      await new Promise<void>((resolve) => {
        worker.addEventListener('statechange', () => isOver() && resolve())
      })
    }
    return worker.state
  })
