/**
 * Looks for words in every byte below a folder: UTF-8, UTF-16 both ways, base64
 * at each of its three alignments, hex, and the same inside Snappy and gzip
 * blocks as far as literals show through.  [SE9]
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, inflateSync } from 'node:zlib'

export interface Hit {
  readonly word: string
  readonly file: string
  readonly spelling: string
}

export function sweepFolder(folder: string, words: readonly string[]): Hit[] {
  const needles = words.flatMap((word) => spellingsOf(word))
  return filesBelow(folder).flatMap((file) => {
    let bytes: Buffer
    try {
      bytes = readFileSync(file)
    } catch {
      return []
    }
    return [bytes, ...inflated(bytes)].flatMap((block) =>
      needles
        .filter(({ needle }) => block.includes(needle))
        .map(({ word, spelling }) => ({ word, file, spelling })),
    )
  })
}

function spellingsOf(word: string) {
  const utf8 = Buffer.from(word, 'utf8')
  const little = Buffer.from(word, 'utf16le')
  const big = Buffer.from(little).swap16()
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64')
    // The first and last groups mix with the neighbours: only the middle is certain.
    return Buffer.from(text.slice(shift === 0 ? 0 : 4, -4))
  })
  return [
    { word, spelling: 'utf-8', needle: utf8 },
    { word, spelling: 'utf-16le', needle: little },
    { word, spelling: 'utf-16be', needle: big },
    { word, spelling: 'hex', needle: Buffer.from(utf8.toString('hex')) },
    ...base64
      .filter(({ length }) => length >= 8)
      .map((needle) => ({ word, spelling: 'base64', needle })),
  ]
}

/** Gzip and zlib members anywhere in the file. */
function inflated(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (
    let at = bytes.indexOf(0x1f);
    at !== -1 && found.length < 20;
    at = bytes.indexOf(0x1f, at + 1)
  ) {
    if (bytes[at + 1] !== 0x8b) continue
    try {
      found.push(gunzipSync(bytes.subarray(at)))
    } catch {
      // Not a member after all.
    }
  }
  try {
    found.push(inflateSync(bytes))
  } catch {
    // Most files are not one zlib stream.
  }
  return found
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() && statSync(path).size > 0 ? [path] : []
  })
}
