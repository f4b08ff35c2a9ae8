/**
 * What guards the page: the readiness check, the script policy, the boundary
 * around a broken screen, two people in one note.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as go from './kit/pages.ts'
import { type StaticSite, startSite } from './kit/static-site.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

let site: StaticSite
let tablet: Tablet

beforeAll(async () => {
  site = await startSite(`${import.meta.dirname}/../../dist`)
  tablet = await startTablet(site.origin)
  await practise(tablet.page)
  await tablet.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
})
afterAll(async () => {
  await tablet?.dispose()
  await site?.close()
})

async function practise(page: Tablet['page']): Promise<void> {
  await page.goto(site.origin)
  await page.getByRole('button', { name: 'Practise' }).click()
  await page.locator('main a[href^="/case/"]').first().waitFor()
}

test('[SW4] the worker finds every file, and names one that is missing', async () => {
  const missing = () =>
    tablet.page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      const { port1, port2 } = new MessageChannel()
      const said = new Promise<{ files: number; missing: string[] }>((resolve) => {
        port1.onmessage = ({ data }) => resolve(data)
      })
      active?.postMessage({ type: 'READY' }, [port2])
      return said
    })
  const whole = await missing()
  expect(whole.files).toBeGreaterThan(20)
  expect(whole.missing).toEqual([])
  await tablet.page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      const [first] = (await cache.keys()).filter(({ url }) => url.includes('/assets/assess'))
      if (first) await cache.delete(first)
    }
  })
  expect((await missing()).missing).toEqual([expect.stringContaining('assets/assess')])
})

test('[SE10] no script but the app’s own can be started from the page', async () => {
  const tried = await tablet.page.evaluate(async () => {
    const attempt = (name: string, work: () => unknown) => {
      try {
        work()
        return `${name}: ran`
      } catch (error) {
        return `${name}: ${error instanceof Error ? error.name : 'refused'}`
      }
    }
    const inline = document.createElement('script')
    return [
      attempt('worker', () => new Worker('/sw.js')),
      attempt('inline', () => {
        inline.text = 'window.ran = true'
      }),
      attempt('html', () => {
        document.createElement('div').innerHTML = '<img src=x>'
      }),
      attempt('policy', () =>
        Reflect.get(window, 'trustedTypes').createPolicy('another', { createScriptURL: String }),
      ),
    ]
  })
  expect(tried.filter((line) => line.endsWith(': ran'))).toEqual([])
})

describe('[UI31] a screen that breaks', () => {
  test('[UI31] is exchanged for words and a restart, and what was kept is there', async () => {
    const other = await startTablet(site.origin, { withoutWorker: true })
    try {
      const { page } = other
      await page.route('**/assets/lead*.js', (route) => route.abort())
      await practise(page)
      await go.openCase(page, 'Practice 1')
      await go.goToQuestion(page, '2.1.1')
      await go.answerPage(page, () => 'Yes')
      await go.untilKept(page)
      await page
        .getByRole('navigation', { name: 'Casebook' })
        .getByRole('link', { name: 'Board' })
        .click()
      await page.getByRole('heading', { name: 'Something went wrong in Casebook' }).waitFor()
      await page.getByRole('button', { name: 'Restart Casebook' }).click()
      await practise(page)
      await go.openCase(page, 'Practice 1')
      await go.goToQuestion(page, '2.1.1')
      expect(await page.locator('[role=radio][aria-checked=true]').count()).toBe(4)
    } finally {
      await other.dispose()
    }
  })
})

test('[UI18] two people in one note: both texts are shown, and a person chooses', async () => {
  const { page } = tablet
  const second = await page.context().newPage()
  for (const tab of [page, second]) {
    await practise(tab)
    await go.openCase(tab, 'Practice 8')
    await go.goToQuestion(tab, '2.1.1')
    await tab.getByRole('button', { name: /^Note ?: Prompt a/ }).click()
  }
  const [mine, theirs] = [page, second].map((tab) =>
    tab.getByRole('textbox', { name: 'Note on prompt a' }),
  )
  await page.bringToFront()
  await mine?.focus()
  await theirs?.fill('Seen from the other tab')
  await theirs?.blur()
  await go.untilKept(second)
  await page.waitForTimeout(500)
  await mine?.pressSequentially('Written without seeing that')
  await mine?.blur()
  await page.getByText('Two answers differ. Which one counts?').waitFor()
  const choice = page.locator('[data-question]', { hasText: 'Two answers differ' })
  await choice.getByText('Seen from the other tab').waitFor()
  await choice
    .getByRole('button', { name: /Use this one/ })
    .last()
    .click()
  await page.getByText('Two answers differ').waitFor({ state: 'detached' })
  await second.close()
})
