/**
 * JSON with the line of every value, and with what JSON.parse passes over in
 * silence: a key that stands twice.  [EP3]
 *
 * A reader of its own, because the platform's says neither. It reads what
 * JSON.parse reads and no more, refuses nesting that no edition has, and stops at
 * the first fault of the syntax with its line: what follows would be a guess.
 */
import { assert } from '../../../base/assert.ts'

export interface LocatedJson {
  readonly value: unknown
  /** Lines by path: keys and indexes with a slash in front of each. */
  readonly lines: ReadonlyMap<string, number>
  readonly repeats: readonly {
    readonly path: string
    readonly line: number
    readonly key: string
  }[]
}

export interface BrokenJson {
  readonly line: number
  readonly message: string
}

const MOST_DEPTH = 40
const SPACE = /[ \t\r\n]*/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none inside a text
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y

/** Thrown at the first fault of the syntax; never leaves this file. */
class Broken extends Error {
  readonly at: number
  constructor(at: number, expected: string) {
    super(expected)
    this.at = at
  }
}

interface Reader {
  readonly text: string
  at: number
  readonly lines: Map<string, number>
  readonly repeats: { path: string; line: number; key: string }[]
  readonly lineOf: (at: number) => number
}

export function locateJson(text: string): LocatedJson | BrokenJson {
  const reader: Reader = {
    text,
    at: 0,
    lines: new Map(),
    repeats: [],
    lineOf: createLineCounter(text),
  }
  try {
    const value = readValue(reader, '', 0)
    skipSpace(reader)
    if (reader.at < text.length) throw new Broken(reader.at, 'expected the end of the file')
    return { value, lines: reader.lines, repeats: reader.repeats }
  } catch (error) {
    assert(error instanceof Broken, 'reading throws for the file alone')
    return { line: reader.lineOf(error.at), message: error.message }
  }
}

/** Asked for growing places only, so that a file is counted through once. */
function createLineCounter(text: string): (at: number) => number {
  let line = 1
  let counted = 0
  return (at) => {
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) line++
    return line
  }
}

function readValue(reader: Reader, path: string, depth: number): unknown {
  skipSpace(reader)
  const { at, text } = reader
  reader.lines.set(path, reader.lineOf(at))
  if (depth > MOST_DEPTH) throw new Broken(at, `expected at most ${MOST_DEPTH} levels`)
  switch (text[at]) {
    case '{':
      return readObject(reader, path, depth)
    case '[':
      return readArray(reader, path, depth)
    default: {
      const found = take(reader, TEXT) ?? take(reader, NUMBER) ?? take(reader, WORD)
      if (found === undefined) throw new Broken(at, 'expected a value')
      return JSON.parse(found)
    }
  }
}

function readObject(reader: Reader, path: string, depth: number): unknown {
  const entries = new Map<string, unknown>()
  readList(reader, '}', () => {
    skipSpace(reader)
    const { at } = reader
    const found = take(reader, TEXT)
    if (found === undefined) throw new Broken(at, 'expected a key in double quotes')
    const key = String(JSON.parse(found))
    const line = reader.lineOf(at)
    if (entries.has(key)) reader.repeats.push({ path: `${path}/${key}`, line, key })
    expectSign(reader, ':')
    entries.set(key, readValue(reader, `${path}/${key}`, depth + 1))
  })
  return Object.fromEntries(entries)
}

function readArray(reader: Reader, path: string, depth: number): unknown {
  const values: unknown[] = []
  readList(reader, ']', () => {
    values.push(readValue(reader, `${path}/${values.length}`, depth + 1))
  })
  return values
}

function readList(reader: Reader, end: string, readOne: () => void): void {
  reader.at++
  skipSpace(reader)
  if (reader.text[reader.at] === end) {
    reader.at++
    return
  }
  for (;;) {
    readOne()
    skipSpace(reader)
    const sign = reader.text[reader.at]
    if (sign !== ',' && sign !== end) throw new Broken(reader.at, `expected a comma or ${end}`)
    reader.at++
    if (sign === end) return
  }
}

function expectSign(reader: Reader, sign: string): void {
  skipSpace(reader)
  if (reader.text[reader.at] !== sign) throw new Broken(reader.at, `expected ${sign}`)
  reader.at++
}

const skipSpace = (reader: Reader): void => void take(reader, SPACE)

function take(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0]
  if (found !== undefined) reader.at += found.length
  return found
}
