/**
 * A set of operation ids in little memory: a keyed 64-bit tag of each, in one
 * flat table of 16 to 32 bytes an id.
 *
 * Never misses an id that was added. Says yes to one that was not about once in
 * 2^64, so a yes is a reason to look, and a no needs no look. The key is fresh in
 * each process: nobody can choose ids that fall together.
 */
import { webcrypto } from 'node:crypto'

export interface IdSet {
  has(id: Uint8Array): boolean
  add(id: Uint8Array): void
}

interface Table {
  readonly bits: number
  /** Two words for each place; both zero where it is empty. */
  readonly tags: Uint32Array
}

const FIRST_BITS = 12

const makeTable = (bits: number): Table => ({ bits, tags: new Uint32Array(2 << bits) })

export function createIdSet(): IdSet {
  const key = webcrypto.getRandomValues(new Uint32Array(2))
  const firstOf = (id: Uint8Array): number => mix(id, key[0] ?? 0)
  // Never zero: that is the mark of an empty place.
  const secondOf = (id: Uint8Array): number => mix(id, key[1] ?? 0) || 1
  let table = makeTable(FIRST_BITS)
  let count = 0
  return {
    has: (id) => table.tags[findPlace(table, firstOf(id), secondOf(id)) + 1] !== 0,
    add(id) {
      if (!put(table, firstOf(id), secondOf(id))) return
      count++
      // Half full at most: looks stay short.
      if (count * 2 > 1 << table.bits) table = makeLarger(table)
    },
  }
}

/** Where the tag lies, or the empty place where it would. */
function findPlace({ bits, tags }: Table, first: number, second: number): number {
  const last = (2 << bits) - 1
  let place = (first >>> (32 - bits)) << 1
  while (tags[place + 1] !== 0 && !(tags[place] === first && tags[place + 1] === second))
    place = (place + 2) & last
  return place
}

/** True if it was not there. */
function put(table: Table, first: number, second: number): boolean {
  const { tags } = table
  const place = findPlace(table, first, second)
  if (tags[place + 1] !== 0) return false
  tags[place] = first
  tags[place + 1] = second
  return true
}

function makeLarger({ bits, tags }: Table): Table {
  const larger = makeTable(bits + 1)
  for (let place = 0; place < tags.length; place += 2) {
    const second = tags[place + 1] ?? 0
    if (second !== 0) put(larger, tags[place] ?? 0, second)
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
