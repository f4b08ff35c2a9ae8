/**
 * What a page shows that would leave it: a field that a browser completes, restores
 * or spells out, and a title that names something.  [UI22]
 */
import type { Page } from 'playwright-core'

export const findLoud = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLElement>('input, select, textarea')
    const loud = [...fields].filter((field) => {
      const isWritten =
        field.matches('textarea, input:not([type])') || field.matches('[type=text], [type=search]')
      const isSpelt = isWritten && field.getAttribute('spellcheck') !== 'false'
      return field.getAttribute('autocomplete') !== 'off' || isSpelt
    })
    const named = loud.map(({ id, outerHTML }) => `field ${id}: ${outerHTML.slice(0, 120)}`)
    return document.title === 'Casebook' ? named : [...named, `title: ${document.title}`]
  })
