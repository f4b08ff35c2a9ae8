/**
 * Nothing that was typed lies readable on the disk, and the sweep that says so
 * finds an unsealed build.
 */
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepResult } from '../kit/results.ts'
import { buildApp } from './kit/builds.ts'
import * as go from './kit/pages.ts'
import { type StaticSite, startSite } from './kit/static-site.ts'
import { type Hit, sweepFolder } from './kit/sweep.ts'
import { startTablet } from './kit/tablet.ts'

const WORDS = ['Snorvelwick', 'Plumbercathy']
const folders: string[] = []
let site: StaticSite

beforeAll(async () => {
  folders.push(
    await buildApp({}),
    await buildApp({ exchange: { module: '/crypto/seal.ts', by: 'mutants/unsealed.ts' } }),
  )
  site = await startSite(folders[0] ?? '')
})
afterAll(async () => {
  await site?.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('[SE9 UI22] a note typed, kept, killed: no word of it on the disk', async () => {
  const hits = await typeAndSweep(folders[0] ?? '')
  keepResult('sweep-tablet', { trials: WORDS.length, failures: hits.length })
  expect(hits).toEqual([])
})

test('[SE9] the same sweep finds the words of a build that does not seal', async () => {
  const hits = await typeAndSweep(folders[1] ?? '')
  expect(new Set(hits.map(({ word }) => word))).toEqual(new Set(WORDS))
})

async function typeAndSweep(build: string): Promise<Hit[]> {
  site.serve(build)
  const tablet = await startTablet(site.origin)
  try {
    const { page } = tablet
    await page.goto(site.origin)
    await page.getByRole('button', { name: 'Practise' }).click()
    await go.goTo(page, 'Cases')
    const search = page.getByRole('search').getByRole('textbox')
    await search.fill(WORDS[1] ?? '')
    await search.fill('')
    await go.openCase(page, 'Practice 1')
    await go.goToQuestion(page, '2.1.1')
    await go.writeNote(page, 'a', `The officer said ${WORDS.join(' and ')}.`)
    await go.untilKept(page)
    // Long enough for the browser to write its session files, which is where forms leak.
    await page.waitForTimeout(4000)
    await tablet.kill()
    return sweepFolder(tablet.profile, WORDS)
  } finally {
    await tablet.dispose()
  }
}
