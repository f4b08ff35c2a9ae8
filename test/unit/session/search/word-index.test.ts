/**
 * The words of the cases, and how they are found.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerSearch } from '../../../../src/session/search/answer-search.ts'
import { foldText, textToWords } from '../../../../src/session/search/fold-words.ts'
import { createSearchDesk, type SearchWorker } from '../../../../src/session/search/search-desk.ts'
import {
  MOST_FOUND,
  type SearchAnswer,
  type SearchAsk,
} from '../../../../src/session/search/search-messages.ts'
import { createWordIndex } from '../../../../src/session/search/word-index.ts'

function createFilled(texts: readonly string[]) {
  const index = createWordIndex()
  index.add(
    'g',
    texts.map((text, at) => ({ key: `${at}`, text })),
  )
  return (typed: string) => index.find(typed).found.map(({ key }) => Number(key))
}

describe('words', () => {
  test.each([
    ['Mother CALLED, twice; mother', ['mother', 'called', 'twice']],
    ['Zażółć Müller Straße naïve', ['zazolc', 'muller', 'strasse', 'naive']],
    ['дом Ёлка', ['дом', 'елка']],
    ['子供の', ['子供', '供の', 'の']],
    ['שָׁלוֹם', ['שלום']],
    ['2.1.3.b', ['2', '1', '3', 'b']],
    ['…', []],
    ['', []],
  ])('[SR3] of "%s"', (text, words) => {
    expect(textToWords(text)).toEqual(words)
  })

  test('[SR3] folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})

describe('finding', () => {
  const find = createFilled([
    'Housing was discussed with the landlord',
    'The landlord said no',
    'Müller kam nicht',
    '子供の話を聞いた',
    'Safeguarding referral made',
  ])

  test.each([
    ['landlord', [0, 1]],
    ['landlord housing', [0]],
    ['land hous', [0]],
    ['landlrod', [0, 1]],
    ['muller', [2]],
    ['MÜLLER', [2]],
    ['話', [3]],
    ['safegarding', [4]],
    ['no', [1]],
    ['landlord xylophone', []],
    ['', []],
    ['?', []],
  ])('[SR2 SR3] "%s"', (typed, at) => {
    expect(find(typed).sort()).toEqual(at)
  })

  test('[SR2] the exact word stands before a mere likeness', () => {
    expect(createFilled(['planned well', 'plan', 'plane'])('plan')[0]).toBe(1)
  })

  test('[SR3] every planted word is found: whole, by its beginning, with a letter left out, without its accents', () => {
    const word = fc.stringMatching(/^[a-zé]{6,12}$/)
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 3, maxLength: 12 }), fc.nat(), (words, nth) => {
        const index = createWordIndex()
        for (const [at, one] of words.entries())
          index.add(`${at}`, [{ key: `${at}`, text: `Seen on site: ${one}, and more.` }])
        const at = nth % words.length
        const planted = words[at] ?? ''
        const without = planted.slice(0, 2) + planted.slice(3)
        for (const typed of [planted, planted.slice(0, 5), without, planted.replaceAll('é', 'e')])
          expect(index.find(typed).found.map(({ key }) => key)).toContain(`${at}`)
      }),
    )
  })

  test('[SR7] what a group had before is found no more, also after thousands of changes', () => {
    const index = createWordIndex()
    index.add('other', [{ key: 'other', text: 'anchor' }])
    const texts = (round: number) =>
      Array.from({ length: 600 }, (_, at) => ({ key: `${round} ${at}`, text: `word${round}` }))
    for (let round = 0; round < 20; round++) index.add('case', texts(round))
    const { found, words } = index.find('word19')
    expect(found).toHaveLength(600)
    expect(found[0]?.key).toMatch(/^19 /)
    expect(words).toContain('word19')
    expect(index.find('anchor').found).toHaveLength(1)
    index.add('case', [])
    expect(index.find('word').found).toEqual([])
  })
})

describe('the worker', () => {
  test('[SR6] asks are answered by number, and ending it leaves nothing', async () => {
    const index = createWordIndex()
    const sent: SearchAsk[] = []
    let ended = false
    const worker: SearchWorker = {
      onmessage: null,
      postMessage(ask) {
        sent.push(ask)
        const answer = answerSearch(index, ask)
        if (answer) queueMicrotask(() => worker.onmessage?.(toEvent(answer)))
      },
      terminate() {
        ended = true
      },
    }
    const desk = createSearchDesk(worker)
    desk.add(
      'g',
      Array.from({ length: MOST_FOUND + 5 }, (_, at) => ({ key: `${at}`, text: 'same' })),
    )
    const [one, other] = await Promise.all([desk.find('same'), desk.find('nothing')])
    expect(one.keys).toHaveLength(MOST_FOUND)
    expect(one.total).toBe(MOST_FOUND + 5)
    expect(one.words).toEqual(['same'])
    expect(other.keys).toEqual([])
    worker.onmessage?.(toEvent({ n: 99, keys: [], words: [], total: 0 }))
    desk.end()
    expect(ended).toBe(true)
    expect(sent.map(({ kind }) => kind)).toEqual(['add', 'find', 'find'])
  })
})

const toEvent = (data: SearchAnswer) => new MessageEvent('message', { data })
