/**
 * What a person does on a steered page, found by what a person sees. Each waits
 * for its state, so that a slow machine is only slow.
 */
import type { Sought, Steered } from '../../kit/steered.ts'

const LONGEST_MS = 30_000
const PAUSE_MS = 40

export interface Screen {
  readonly page: Steered
  press(css: string, name?: string | RegExp): Promise<void>
  /** In place of what the field holds. */
  fill(css: string, name: string | RegExp | undefined, text: string): Promise<void>
  /** Until this is read on the page; returns what was read. */
  sees(what: string | RegExp): Promise<string>
  /** Until a function's body says something that is true, and what it says. */
  until(body: string, ...args: readonly unknown[]): Promise<unknown>
  text(): Promise<string>
}

export function createScreen(page: Steered): Screen {
  const text = async () => String(await page.run(READ))
  const until = async (body: string, ...args: readonly unknown[]) =>
    retry(async () => {
      const said = await page.run(body, ...args)
      if (!said) throw new Error(`never: ${body} ${args.join(' ')} on\n${await text()}`)
      return said
    })
  const isThere = ({ css, name }: Sought) => `${css} ${name ?? ''}`
  const onPage = <T>(sought: Sought, work: () => Promise<T>) =>
    retry(work).catch(async (error) => {
      throw new Error(`${isThere(sought)}: ${error} on\n${await text()}`)
    })
  return {
    page,
    text,
    until,
    press(css, name) {
      const sought = { css, ...(name === undefined ? {} : { name }) }
      return onPage(sought, () => page.click(sought))
    },
    async fill(css, name, words) {
      const sought = { css, ...(name === undefined ? {} : { name }) }
      await onPage(sought, () => page.click(sought))
      await page.run('document.activeElement.select?.()')
      await page.type(words)
    },
    async sees(what) {
      const pattern = typeof what === 'string' ? new RegExp(RegExp.escape(what)) : what
      const found = await retry(async () => {
        const read = await text()
        const match = pattern.exec(read)
        if (!match) throw new Error(`never read: ${pattern} on\n${read}`)
        return match
      })
      return found[0]
    },
  }
}

const READ = `return (document.body?.innerText ?? '').replace(/\\s+/g, ' ')`

async function retry<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + LONGEST_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > until) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}
