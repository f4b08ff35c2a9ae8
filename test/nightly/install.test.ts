/**
 * Each file of a new version in turn, spoiled: no install goes through, and the
 * old version is there.
 */
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../e2e/kit/builds.ts'
import { forgetFetched, freshFiles, tryInstall } from '../e2e/kit/install.ts'
import { unpackRelease } from '../e2e/kit/releases.ts'
import { type StaticSite, startSite } from '../e2e/kit/static-site.ts'
import { startTablet, type Tablet } from '../e2e/kit/tablet.ts'
import { keepResult } from '../kit/results.ts'

const folders: string[] = []
let site: StaticSite
let tablet: Tablet

beforeAll(async () => {
  folders.push(unpackRelease('last'), await buildApp({ version: '1.0.1' }))
  site = await startSite(folders[0] ?? '')
  tablet = await startTablet(site.origin)
  await tablet.page.goto(site.origin)
  await tablet.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
})
afterAll(async () => {
  await tablet?.dispose()
  await site?.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('[SW1] whichever file of the next version is changed by one byte, or cut, the old one stays', async () => {
  const [old = '', next = ''] = folders
  const files = freshFiles(old, next)
  expect(files.length).toBeGreaterThan(10)
  const ends = new Map<string, string>()
  for (const path of files) {
    for (const how of ['one byte', 'cut'] as const) {
      await forgetFetched(tablet.page, files)
      site.serve(next, { path, how })
      ends.set(`${path} ${how}`, await tryInstall(tablet.page))
    }
  }
  const failures = [...ends.values()].filter((end) => end !== 'redundant').length
  keepResult('install-tablet', { trials: ends.size, failures })
  expect(new Set(ends.values())).toEqual(new Set(['redundant']))
  site.serve(next)
  expect(await tryInstall(tablet.page)).toBe('installed')
  console.log(`${ends.size} spoiled installs of ${files.length} files: 0 went through`)
})
