/**
 * From navigation to something usable, offline and warm: start screen, list,
 * form. The network is gone: everything comes from the service worker's cache.
 */
import type { Page } from 'playwright-core'

export interface StartUp {
  readonly startScreenMs: number[]
  /** Navigation to a usable form: start screen, then list, then form, without the waits in between. */
  readonly formMs: number[]
  readonly openCaseMs: number[]
}

export async function measureStartUp(page: Page, origin: string, runs: number): Promise<StartUp> {
  const figures: StartUp = { startScreenMs: [], formMs: [], openCaseMs: [] }
  for (let run = 0; run < runs; run++) {
    await page.goto(`${origin}/`, { waitUntil: 'commit' })
    const start = await page.evaluate(untilShown, { selector: 'main button', click: null })
    // Practice opens on the list of cases.
    const list = await page.evaluate(untilShown, {
      selector: 'main a[href^="/case/"]',
      click: 'main button',
    })
    const form = await page.evaluate(untilShown, {
      selector: '[data-question] [role=radio]',
      click: 'main a[href^="/case/"]',
    })
    figures.startScreenMs.push(start)
    figures.openCaseMs.push(form)
    figures.formMs.push(start + list + form)
  }
  return figures
}

/** A round of the plain form, a round of ours, and again: a busy minute meets both. */
export async function startInTurn(
  runs: number,
  {
    plain,
    ours,
  }: {
    readonly plain: (runs: number) => Promise<number[]>
    readonly ours: (runs: number) => Promise<StartUp>
  },
): Promise<readonly [number[], StartUp]> {
  const ROUND = 10
  const plainMs: number[] = []
  const all: StartUp = { startScreenMs: [], formMs: [], openCaseMs: [] }
  for (let done = 0; done < runs; done += ROUND) {
    const next = Math.min(ROUND, runs - done)
    plainMs.push(...(await plain(next)))
    const { startScreenMs, formMs, openCaseMs } = await ours(next)
    all.startScreenMs.push(...startScreenMs)
    all.formMs.push(...formMs)
    all.openCaseMs.push(...openCaseMs)
  }
  return [plainMs, all]
}

/** The same for the plain form: navigation to a radio that can be tapped. */
export async function measurePlainStart(
  page: Page,
  origin: string,
  runs: number,
): Promise<number[]> {
  const figures: number[] = []
  for (let run = 0; run < runs; run++) {
    await page.goto(`${origin}/`, { waitUntil: 'commit' })
    figures.push(await page.evaluate(untilShown, { selector: 'fieldset input', click: null }))
  }
  return figures
}

/** Clicks, waits until the selector is in the page and painted; milliseconds. */
export async function untilShown(ask: { selector: string; click: string | null }): Promise<number> {
  const from = ask.click === null ? 0 : performance.now()
  if (ask.click !== null) {
    const buttons = [...document.querySelectorAll<HTMLElement>(ask.click)]
    buttons.at(-1)?.click()
  }
  // Told of changes: a look every millisecond cost a slow page a tenth of its time.
  await new Promise<void>((resolve) => {
    const changes = new MutationObserver(look)
    function look() {
      if (!document.querySelector(ask.selector)) return
      changes.disconnect()
      resolve()
    }
    changes.observe(document, { childList: true, subtree: true, attributes: true })
    look()
  })
  await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  return performance.now() - from
}
