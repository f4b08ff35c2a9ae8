/**
 * What a page holds, in three readings: by the browser's own measure of the page
 * and its workers, as the JavaScript heap of the page after garbage collection, and
 * as private memory of its process, which has all that the browser itself adds.
 */
import { readFileSync } from 'node:fs'
import type { BenchBrowser } from './browser.ts'

export async function measureMemory({ page, cdp }: BenchBrowser): Promise<string> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const bytes = await page.evaluate(async () => {
    const measured = await Reflect.get(performance, 'measureUserAgentSpecificMemory').call(
      performance,
    )
    return Number(measured.bytes)
  })
  const own = await readPrivateBytes(page)
  return `${mb(bytes)} by measureUserAgentSpecificMemory, ${mb(usedSize)} JavaScript heap, ${mb(own)} private to its process`
}

/** Of the largest renderer: a spare one may stand beside it. */
async function readPrivateBytes(page: BenchBrowser['page']): Promise<number> {
  const browser = page.context().browser()
  if (!browser) return Number.NaN
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => privateBytesOf(id))
  return Math.max(...sizes)
}

function privateBytesOf(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const kib = [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB$/gm)].map(([, size]) => Number(size))
  return 1024 * kib.reduce((sum, size) => sum + size, 0)
}

const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
