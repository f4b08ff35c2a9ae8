/**
 * A tap on the real screen against a tap on a plain HTML form: interaction to
 * next paint (Event Timing, in steps of 8 ms), the main thread's work per tap,
 * long tasks.
 *
 * In turn, A B A B, on the same page size, with real input events.
 */
import type { BenchBrowser } from './browser.ts'

export interface Taps {
  /** Milliseconds, one for each tap; 16 stands for anything below. */
  readonly paint: number[]
  readonly cpuMs: number[]
  readonly longTasks: number
}

const REST_MS = 150
const FLOOR_MS = 16

export interface Tapper {
  /** Taps the answers of the page one after another, going on where it stopped. */
  tap(count: number): Promise<void>
  read(): Promise<Taps>
}

/** Finds the questions that can be answered without scrolling, and begins to observe. */
export async function createTapper(
  { page, cdp, slowed }: BenchBrowser,
  selector: string,
  rate: number,
): Promise<Tapper> {
  await page.evaluate(observe)
  await cdp.send('Performance.enable')
  const answers = page.locator(selector)
  const questions = await answers.evaluateAll(groupSeen)
  const cpuMs: number[] = []
  const tapNext = async (count: number) => {
    for (const end = cpuMs.length + count; cpuMs.length < end; ) {
      const tap = cpuMs.length
      // The next question's next answer: a tap on a chosen one would change nothing.
      const question = questions[tap % questions.length] ?? []
      const target = question[Math.floor(tap / questions.length) % question.length]
      const at = target !== undefined && (await answers.nth(target).evaluate(seenMiddle))
      if (!at) throw new Error(`nothing to tap: ${selector}`)
      await page.mouse.move(at.x, at.y)
      await page.waitForTimeout(REST_MS)
      const before = await taskMs(cdp)
      await page.mouse.down()
      await page.mouse.up()
      await page.waitForTimeout(REST_MS)
      cpuMs.push((await taskMs(cdp)) - before)
    }
  }
  return {
    tap: (count) => slowed(rate, () => tapNext(count)),
    async read() {
      const { paint, longTasks } = await page.evaluate(() => window.benchTaps)
      // What is quicker than the floor of Event Timing is not reported, and counts as the floor.
      const quick = Array.from({ length: cpuMs.length - paint.length }, () => FLOOR_MS)
      return { paint: [...paint, ...quick], cpuMs, longTasks }
    },
  }
}
/** Each page is tapped for a short round and the next one's turn comes: a busy minute meets all of them. */
export async function tapInTurn(
  tappers: readonly Tapper[],
  count: number,
): Promise<readonly Taps[]> {
  const ROUND = 10
  for (let done = 0; done < count; done += ROUND) {
    for (const tapper of tappers) await tapper.tap(Math.min(ROUND, count - done))
  }
  return Promise.all(tappers.map((tapper) => tapper.read()))
}

/** The middle of what can be tapped where it stands: in view, and under no bar. */
function seenMiddle(target: Element): { x: number; y: number } | null {
  const { left, top, width, height } = target.getBoundingClientRect()
  const at = { x: left + width / 2, y: top + height / 2 }
  return target.contains(document.elementFromPoint(at.x, at.y)) ? at : null
}

/** The answers of each question of which all are seen, by their place among all answers. */
function groupSeen(targets: Element[]): number[][] {
  const questions = new Map<Element | null, number[]>()
  for (const [place, target] of targets.entries()) {
    const { left, top, bottom, width, height } = target.getBoundingClientRect()
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    if (!target.contains(hit) || bottom > innerHeight - 10) continue
    const question = target.parentElement
    questions.set(question, [...(questions.get(question) ?? []), place])
  }
  return [...questions.values()].filter(({ length }) => length > 1)
}

/** What was measured of each page in several sessions, as one. */
export function joinTaps(sessions: readonly (readonly Taps[])[]): readonly Taps[] {
  return (sessions[0] ?? []).map((_, page) => {
    const taps = sessions.flatMap((session) => session[page] ?? [])
    return {
      paint: taps.flatMap(({ paint }) => paint),
      cpuMs: taps.flatMap(({ cpuMs }) => cpuMs),
      longTasks: taps.reduce((sum, { longTasks }) => sum + longTasks, 0),
    }
  })
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
    // The least that the browser takes; a const of this file does not reach the page.
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
  }).observe(eventOptions)
  new PerformanceObserver((list) => {
    window.benchTaps.longTasks += list.getEntries().length
  }).observe({ type: 'longtask', buffered: false })
}
