/**
 * A tap on the real screen against a tap on a plain HTML form: interaction to
 * next paint (Event Timing, in steps of 8 ms), the main thread's work per tap,
 * long tasks.
 *
 * In turn, A B A B, on the same page size, with real input events.
 */
import type { BenchBrowser } from './browser.ts'

export interface Taps {
  /** Milliseconds, one for each tap. */
  readonly paint: number[]
  readonly cpuMs: number[]
  readonly longTasks: number
}

const REST_MS = 150

/** Taps the radios of the page in turn, `count` times. */
export async function measureTaps(
  { page, cdp }: BenchBrowser,
  selector: string,
  count: number,
): Promise<Taps> {
  await page.evaluate(observe)
  await cdp.send('Performance.enable')
  const targets = await page.locator(selector).all()
  const boxes: { x: number; y: number }[] = []
  for (const target of targets) {
    const box = await target.boundingBox()
    const { height } = page.viewportSize() ?? { height: 0 }
    if (box && box.y > 60 && box.y + box.height < height - 10) {
      boxes.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
    }
  }
  const cpuMs: number[] = []
  for (let tap = 0; tap < count; tap++) {
    const at = boxes[(tap * 4 + Math.floor(tap / boxes.length)) % boxes.length]
    if (!at) throw new Error(`nothing to tap: ${selector}`)
    await page.mouse.move(at.x, at.y)
    await page.waitForTimeout(REST_MS)
    const before = await taskMs(cdp)
    await page.mouse.down()
    await page.mouse.up()
    await page.waitForTimeout(REST_MS)
    cpuMs.push((await taskMs(cdp)) - before)
  }
  const seen = await page.evaluate(() => {
    const { paint, longTasks } = window.benchTaps
    return { paint, longTasks }
  })
  return { paint: seen.paint, cpuMs, longTasks: seen.longTasks }
}

async function taskMs(cdp: BenchBrowser['cdp']): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

declare global {
  interface Window {
    benchTaps: { paint: number[]; longTasks: number }
  }
}

function observe(): void {
  window.benchTaps = { paint: [], longTasks: 0 }
  const longest = new Map<number, number>()
  const eventOptions: PerformanceObserverInit & { durationThreshold: number } = {
    type: 'event',
    durationThreshold: 16,
    buffered: false,
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!(entry instanceof PerformanceEventTiming) || !entry.interactionId) continue
      const before = longest.get(entry.interactionId) ?? 0
      longest.set(entry.interactionId, Math.max(before, entry.duration))
      window.benchTaps.paint = [...longest.values()]
    }
    // Below 16 ms the browser reports nothing: the floor of Event Timing.
  }).observe(eventOptions)
  new PerformanceObserver((list) => {
    window.benchTaps.longTasks += list.getEntries().length
  }).observe({ type: 'longtask', buffered: false })
}
