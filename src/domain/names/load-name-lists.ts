/**
 * The lists of the name check, fetched when an example is first opened. [NC4]
 *
 * Given names of several cultures, names that are words too, and the words of
 * the field: written for Casebook and bundled. Without them nothing is called
 * checked: a failure is said and not remembered.
 */
import { err, ok, type Result } from '../../base/result.ts'
import type { NameLists } from './hit.ts'

export interface NameListFile {
  readonly given: string
  readonly both: string
  readonly words: string
  readonly abbreviations: string
  readonly phrases: readonly string[]
}

const fetchBundled = async (): Promise<NameListFile> =>
  (await import('./name-lists.json', { with: { type: 'json' } })).default

export type LoadNameLists = () => Promise<Result<NameLists, { kind: 'name-lists-not-here' }>>

export function createNameLists(fetchFile: () => Promise<NameListFile>): LoadNameLists {
  const loaded: NameLists[] = []
  return async () => {
    const file = loaded.length > 0 ? undefined : await fetchFile().catch(() => undefined)
    if (file) loaded.push(fileToLists(file))
    const lists = loaded[0]
    return lists ? ok(lists) : err({ kind: 'name-lists-not-here' })
  }
}

export const loadNameLists: LoadNameLists = createNameLists(fetchBundled)

const toSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const fileToLists = ({ given, both, words, abbreviations, phrases }: NameListFile): NameLists => ({
  given: toSet(given),
  both: toSet(both),
  words: toSet(words),
  abbreviations: toSet(abbreviations),
  phrases,
})
