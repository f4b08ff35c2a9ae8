/**
 * The product's own search worker over 20,000 notes of fifty words: building the
 * index, as the page hears of it, and questions with a beginning or a wrong letter.
 */

import SearchWorker from '../../../src/session/search/search.worker.ts?worker'
import { createSearchDesk } from '../../../src/session/search/search-desk.ts'

const CASES = 160
const NOTES = 125
const WORDS = 50
const QUESTIONS = 60

export interface SearchFigures {
  readonly buildMs: number[]
  readonly findMs: number[]
  /** The longest that the page's own thread was held up while it handed the notes over. */
  readonly blockedMs: number
}

export async function search(): Promise<SearchFigures> {
  const random = createRandom(7)
  const vocabulary = Array.from({ length: 12_000 }, () => makeWord(random))
  // Few words are most of what people write.
  const pick = () => vocabulary[Math.floor(random() ** 3 * vocabulary.length)] ?? ''
  const cases = Array.from({ length: CASES }, (_, at) => ({
    group: `case ${at}`,
    texts: Array.from({ length: NOTES }, (_, note) => ({
      key: `${at} ${note}`,
      text: Array.from({ length: WORDS }, pick).join(' '),
    })),
  }))
  const desk = createSearchDesk(new SearchWorker())
  await desk.find('awake')
  let blockedMs = 0
  const from = performance.now()
  for (const { group, texts } of cases) {
    const slice = performance.now()
    desk.add(group, texts)
    blockedMs = Math.max(blockedMs, performance.now() - slice)
    await new Promise((resolve) => setTimeout(resolve))
  }
  await desk.find('ready')
  const buildMs = [performance.now() - from]
  const findMs: number[] = []
  for (let n = 0; n < QUESTIONS; n++) {
    const word = vocabulary[(n * 97) % vocabulary.length] ?? ''
    const typed = n % 2 === 0 ? word.slice(0, 4) : `${word.slice(0, 2)}${word.slice(3)}`
    const asked = performance.now()
    await desk.find(typed)
    findMs.push(performance.now() - asked)
  }
  desk.end()
  return { buildMs, findMs, blockedMs }
}

function createRandom(seed: number): () => number {
  const state = { value: seed }
  return () => {
    state.value = (Math.imul(state.value, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return state.value / 0x7fff_ffff
  }
}

const makeWord = (random: () => number): string =>
  Array.from({ length: 3 + Math.floor(random() * 7) }, () =>
    String.fromCharCode(97 + Math.floor(random() * 26)),
  ).join('')
