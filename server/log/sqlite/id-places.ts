/**
 * Where each operation stands, by its id, in little memory: a keyed 64-bit tag of
 * the id and the place, in one flat table of 24 to 48 bytes an id.
 *
 * Never misses an id that was put. Gives a place for one that was not about once
 * in 2^64, so a place is a reason to look, and none needs no look. The key is
 * fresh in each process: nobody can choose ids that fall together.
 */
import { webcrypto } from 'node:crypto'
import { assert } from '../../../src/base/assert.ts'

export interface IdPlaces {
  find(id: Uint8Array): number | undefined
  /** `place` is at least 1, and below 2^32; it takes the place of an earlier one. */
  put(id: Uint8Array, place: number): void
  /** As if it had never been put. */
  remove(id: Uint8Array): void
}

interface Table {
  readonly bits: number
  /** Three for each entry: the two of its tag, the second zero where it is empty, and the place. */
  readonly words: Uint32Array
}

const WORDS = 3
const FIRST_BITS = 12
/** An id that was removed: its tag stays, so that those behind it are found. */
const NOWHERE = 0

const makeTable = (bits: number): Table => ({ bits, words: new Uint32Array(WORDS << bits) })

export function createIdPlaces(): IdPlaces {
  const key = webcrypto.getRandomValues(new Uint32Array(2))
  const firstOf = (id: Uint8Array): number => mix(id, key[0] ?? 0)
  // Never zero: that is the mark of an empty entry.
  const secondOf = (id: Uint8Array): number => mix(id, key[1] ?? 0) || 1
  let table = makeTable(FIRST_BITS)
  let count = 0
  return {
    find(id) {
      const place = table.words[findEntry(table, firstOf(id), secondOf(id)) + 2]
      return place === NOWHERE ? undefined : place
    },
    put(id, place) {
      assert(place > 0 && place <= 0xffffffff, 'places are counted in 32 bits')
      if (!putTag(table, firstOf(id), secondOf(id), place)) return
      count++
      // Half full at most: looks stay short.
      if (count * 2 > 1 << table.bits) table = makeLarger(table)
    },
    remove(id) {
      const at = findEntry(table, firstOf(id), secondOf(id))
      table.words[at + 2] = NOWHERE
    },
  }
}

/** Where the tag lies, or the empty entry where it would. */
function findEntry({ bits, words }: Table, first: number, second: number): number {
  const end = WORDS << bits
  let at = (first >>> (32 - bits)) * WORDS
  while (words[at + 1] !== 0 && !(words[at] === first && words[at + 1] === second)) {
    at += WORDS
    if (at === end) at = 0
  }
  return at
}

/** True if its tag was not there. */
function putTag(table: Table, first: number, second: number, place: number): boolean {
  const { words } = table
  const at = findEntry(table, first, second)
  const isNew = words[at + 1] === 0
  words[at] = first
  words[at + 1] = second
  words[at + 2] = place
  return isNew
}

function makeLarger({ bits, words }: Table): Table {
  const larger = makeTable(bits + 1)
  for (let at = 0; at < words.length; at += WORDS) {
    const second = words[at + 1] ?? 0
    if (second !== 0) putTag(larger, words[at] ?? 0, second, words[at + 2] ?? NOWHERE)
  }
  return larger
}

/** 32 well-mixed bits of the 16 bytes, by a key. */
function mix(id: Uint8Array, key: number): number {
  let hash = key
  for (let at = 0; at < 16; at += 4) {
    const low = (id[at] ?? 0) | ((id[at + 1] ?? 0) << 8)
    const word = low | ((id[at + 2] ?? 0) << 16) | ((id[at + 3] ?? 0) << 24)
    hash = Math.imul(hash ^ word, 0x9e3779b1)
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0x85ebca6b)
    hash ^= hash >>> 13
  }
  return hash >>> 0
}
