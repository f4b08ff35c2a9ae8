/**
 * Finds texts by their words: by beginnings, with a letter wrong, whatever their
 * accents.  [SR2 SR3 SR5]
 *
 * MiniSearch keeps the different words, of which there are some ten thousand, and
 * finds those that are like the one typed; beside it stands in which texts each
 * word is. With every text in MiniSearch, 20,000 notes of fifty words took three
 * seconds; so they take less than one (measured). In memory, and nowhere else.
 */
import MiniSearch from 'minisearch'
import { textToWords } from './fold-words.ts'

export interface FoundText {
  readonly key: string
  readonly score: number
}

export interface Found {
  readonly found: readonly FoundText[]
  /** The words that were taken for those typed. */
  readonly words: readonly string[]
}

export interface WordIndex {
  /** In place of what the group had before. */
  add(group: string, texts: readonly { readonly key: string; readonly text: string }[]): void
  /** All words must be there; best first. */
  find(typed: string): Found
}

/** From so many letters on one may be wrong; from twice as many, two. */
const FUZZY_FROM = 4
/** After so many texts that were taken out, the index is made anew. */
const DEAD_AT_LEAST = 5000

interface Postings {
  readonly word: string
  readonly texts: number[]
}

export function createWordIndex(): WordIndex {
  let keys: (string | undefined)[] = []
  let words: Postings[] = []
  let byWord = new Map<string, number>()
  let search = createWordSearch()
  const groups = new Map<string, { from: number; to: number; texts: readonly Text[] }>()
  let dead = 0

  const put = (group: string, texts: readonly Text[]) => {
    const from = keys.length
    for (const { key, text } of texts) {
      const at = keys.push(key) - 1
      for (const word of textToWords(text)) postingsOf(word).push(at)
    }
    groups.set(group, { from, to: keys.length, texts })
  }
  const postingsOf = (word: string): number[] => {
    const known = words[byWord.get(word) ?? -1]
    if (known) return known.texts
    const made: Postings = { word, texts: [] }
    const id = words.push(made) - 1
    byWord.set(word, id)
    search.add({ id, word })
    return made.texts
  }
  const compact = () => {
    const kept = [...groups]
    keys = []
    words = []
    byWord = new Map()
    search = createWordSearch()
    dead = 0
    for (const [group, { texts }] of kept) put(group, texts)
  }
  const remove = (group: string) => {
    const { from, to } = groups.get(group) ?? { from: 0, to: 0 }
    groups.delete(group)
    keys.fill(undefined, from, to)
    dead += to - from
    if (dead > DEAD_AT_LEAST && dead * 2 > keys.length) compact()
  }
  return {
    add(group, texts) {
      remove(group)
      put(group, texts)
    },
    find(typed) {
      let scores: Map<number, number> | undefined
      const like = new Set<string>()
      for (const word of textToWords(typed)) {
        const ofWord = new Map<number, number>()
        for (const { id, score } of search.search(word)) {
          const postings = words[id]
          if (!postings) continue
          like.add(postings.word)
          for (const at of postings.texts)
            if (!scores || scores.has(at))
              ofWord.set(at, Math.max(ofWord.get(at) ?? 0, score + (scores?.get(at) ?? 0)))
        }
        scores = ofWord
      }
      const found = [...(scores ?? [])]
        .flatMap(([at, score]) => {
          const key = keys[at]
          return key === undefined ? [] : [{ key, score }]
        })
        .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
      return { found, words: [...like] }
    },
  }
}

interface Text {
  readonly key: string
  readonly text: string
}

const createWordSearch = () =>
  new MiniSearch<{ id: number; word: string }>({
    fields: ['word'],
    // One word is one text here: it is folded already.
    tokenize: (word) => [word],
    processTerm: (word) => word,
    searchOptions: {
      prefix: true,
      fuzzy: (word) =>
        word.length < FUZZY_FROM ? 0 : Math.min(2, Math.floor(word.length / FUZZY_FROM)),
    },
  })
