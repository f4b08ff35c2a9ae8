/**
 * What a first visit loads, as gzip makes it, and what the service worker keeps.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'

export interface Bytes {
  /** JS and CSS that the start screen needs. */
  readonly firstLoadGzip: number
  /** JS and CSS that a usable form has needed by then, without what a new tablet alone needs. */
  readonly formGzip: number
  readonly precacheBytes: number
  readonly precacheFiles: number
}

/** JS and CSS that the page has asked for, as gzip of the files. */
export async function loadedGzip(page: Page, dist: string): Promise<number> {
  const paths = await page.evaluate(() => [
    ...performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  ])
  const own = new Set(paths.filter((path) => /^\/assets\/.*\.(js|css)$/.test(path)))
  return [...own].reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(dist, path)), { level: 9 }).length,
    0,
  )
}

export function readPrecache(dist: string): { precacheBytes: number; precacheFiles: number } {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
  const urls = new Set(
    [...worker.matchAll(/["'`]?url["'`]?:\s*["'`]([^"'`]+)["'`]/g)].map((match) => match[1] ?? ''),
  )
  const known = new Set(readdirSync(dist, { recursive: true, encoding: 'utf8' }))
  const files = [...urls].map((url) => url.replace(/^\//, '')).filter((url) => known.has(url))
  const precacheBytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0)
  return { precacheBytes, precacheFiles: files.length }
}
