/**
 * "Ready to travel" in the browser tests: what each line says, and the ways in
 * which a tablet is really broken.
 */
import type { Page } from 'playwright-core'

export type LineStates = Readonly<Record<string, string>>

/** Opens the page through the app, so that the session stays. */
export async function goToReady(page: Page): Promise<void> {
  await page.getByRole('banner').locator('a[href="/sync"]').click()
  await page.getByRole('link', { name: 'Is this tablet ready to travel?' }).click()
  await page.getByRole('heading', { name: 'Ready to travel' }).waitFor()
  await untilLooked(page)
}

/** Until no line is being looked at any more. */
export async function untilLooked(page: Page): Promise<void> {
  await page.locator('.ready-line').first().waitFor()
  await page.locator('.ready-line--looking').first().waitFor({ state: 'detached' })
}

export const line = (page: Page, id: string) => page.locator(`.ready-line[data-line="${id}"]`)

/** The lines that do not hold, with the words of their buttons. */
export async function brokenLines(page: Page): Promise<LineStates> {
  await untilLooked(page)
  // In one look: a line that is mended meanwhile must not be asked by its place.
  const said = await page.locator('.ready-line--broken').evaluateAll((lines) =>
    lines.map((one) => {
      const buttons = [...one.querySelectorAll('button, a.button')]
      const words = buttons.map((button) => button.textContent ?? '').join(' | ')
      return [one.getAttribute('data-line') ?? '', words] as const
    }),
  )
  return Object.fromEntries(said)
}

/** Lines whose sign is not that of their word: told by both, never by one of them. */
export function wrongSigns(page: Page): Promise<string[]> {
  return page.locator('.ready-line').evaluateAll((lines) => {
    const signs: Readonly<Record<string, string>> = {
      looking: 'dot--none',
      holds: 'dot--done',
      broken: 'dot--attention',
    }
    return lines.flatMap((one) => {
      const [state = '', look = ''] = [
        one.getAttribute('data-state'),
        one.querySelector('.dot')?.getAttribute('class'),
      ].map((part) => part ?? '')
      const isRight = look.split(' ').includes(signs[state] ?? 'none such')
      return isRight ? [] : [`${one.getAttribute('data-line')}: ${state} shows ${look}`]
    })
  })
}

/** Takes one file of the app out of the service worker's cache. */
export function loseFile(page: Page, part: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    let lost = 0
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        if (request.url.includes(wanted) && (await cache.delete(request))) lost += 1
      }
    }
    return lost
  }, part)
}

/** One byte of the last entry of a case changes on the disk; its snapshot goes. */
export function damageCase(page: Page, stream: string): Promise<void> {
  return page.evaluate(async (wanted) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('casebook')
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    const change = db.transaction(['ops', 'snapshots'], 'readwrite')
    change.objectStore('snapshots').delete(wanted)
    const walk = change.objectStore('ops').openCursor(null, 'prev')
    walk.onsuccess = () => {
      const found = walk.result
      if (!found) return
      if (found.value.stream !== wanted) return found.continue()
      const bytes = Uint8Array.from(found.value.bytes)
      bytes[150] = (bytes[150] ?? 0) ^ 1
      found.update({ ...found.value, bytes })
    }
    await new Promise((resolve) => {
      change.oncomplete = resolve
    })
    db.close()
  }, stream)
}

/** Holds the store, so that whatever opens a case waits; returns the way to let it go. */
export async function holdStore(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('casebook')
      asked.onsuccess = () => resolve(asked.result)
    })
    const ops = db.transaction('ops', 'readwrite').objectStore('ops')
    Reflect.set(window, 'isStoreHeld', true)
    const turn = () => {
      if (!Reflect.get(window, 'isStoreHeld')) return db.close()
      ops.count().onsuccess = turn
    }
    turn()
  })
  return async () => {
    await page.evaluate(() => Reflect.set(window, 'isStoreHeld', false))
  }
}
