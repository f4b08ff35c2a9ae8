/**
 * The job on another engine: enrol, unlock, judge, send. As `test/e2e/kit/pages.ts`
 * has it for Chromium, for what the engines' tests need.
 */
import type { Screen } from './screen.ts'

const WORDS = `return [...document.querySelectorAll('.passphrase__word')]
  .map(({ textContent }) => textContent).join(' ')`

/** Enrols with a link and returns the passphrase that the screen gave. */
export async function enrol(screen: Screen, link: string, name: string): Promise<string> {
  await screen.page.go(link)
  await screen.fill('input', /^Your name/, name)
  await screen.press('button', 'Continue')
  const passphrase = String(await screen.until(WORDS))
  await screen.press('button', 'I have written them down')
  await screen.fill('input', /^The four words, with spaces/, passphrase)
  await screen.press('button', 'Enrol this tablet')
  await screen.sees('Casebook is complete on this tablet and opens')
  return passphrase
}

export async function typePassphrase(screen: Screen, words: string): Promise<void> {
  await screen.fill('input', /^Your passphrase: four words/, words)
  await screen.press('button', 'Unlock')
}

export async function unlock(screen: Screen, passphrase: string): Promise<void> {
  await typePassphrase(screen, passphrase)
  await screen.until(`return document.querySelector('.passphrase') === null
    && [...document.querySelectorAll('button')].some((one) => /Hide/.test(one.textContent))`)
}

export async function goTo(screen: Screen, place: string): Promise<void> {
  await screen.press('nav[aria-label=Casebook] a', new RegExp(`^${place}`))
}

export const goToSync = (screen: Screen) => screen.press('header a[href="/sync"]')

export async function sendNow(screen: Screen): Promise<void> {
  await goToSync(screen)
  await screen.press('button', 'Send now')
}

/** Opens the first key question of a case and returns its address. */
export async function openQuestion(screen: Screen, reference: string): Promise<string> {
  await screen.press('main a[href^="/case/"]', new RegExp(`${reference}\\b`))
  await screen.press('nav[aria-label="Parts of this case"] a[href*="/q/"]')
  await screen.until(`return document.querySelectorAll('[data-question]').length > 1`)
  return String(await screen.page.run('return location.pathname'))
}

const ROW = `const row = document.querySelectorAll('[data-question]')[1];`

/** A note and an answer on the second prompt, until each is called kept. */
export async function judge(screen: Screen, answer: string, note: string): Promise<void> {
  const row = `[id="${await screen.until(`${ROW} return row?.id`)}"]`
  await screen.press(`${row} button`, /^Note ?: Prompt b/)
  await screen.fill(`${row} textarea`, undefined, note)
  await screen.until(`${ROW} return row.querySelector('.note__mark .kept--kept') !== null`)
  await screen.press(`${row} [role=radio]`, answer)
  await screen.until(`${ROW} return row.querySelector('.prompt__more .kept--kept') !== null`)
}

/** What is chosen on the second prompt, and all that is written there. */
export async function readRow(screen: Screen): Promise<string> {
  return String(
    await screen.until(`${ROW} const chosen = row?.querySelector('[aria-checked=true]');
      return chosen && [chosen, row.querySelector('.note-preview')]
        .map((one) => one?.textContent ?? '').join(' | ')`),
  )
}
