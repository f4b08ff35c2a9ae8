/**
 * The app's built files, read once and kept with their gzip and ETag.  [SV17]
 *
 * A path is taken apart and put together again from plain segments, so nothing
 * outside the folder can be named: no dots, no backslash, no hidden file. A file
 * that changed on disk (a new build under a running endpoint) is read again.
 */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Bytes, bytesToBase64url } from '../../src/base/bytes.ts'
import { sha256 } from '../hash.ts'

export interface Asset {
  readonly type: string
  readonly bytes: Bytes
  /** Only for text, and only where it is shorter. */
  readonly gzip: Bytes | undefined
  /** Without quotes: the gzip's is told apart by the one who sends it. */
  readonly hash: string
}

export interface AssetStore {
  /** `path` as in a URL, still percent-encoded. */
  load(path: string): Promise<Asset | undefined>
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
  woff2: 'font/woff2',
}
const PACKED = new Set(['css', 'html', 'js', 'json', 'map', 'svg', 'txt', 'wasm', 'webmanifest'])
const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/

const gzipBytes = promisify(gzip)

interface Kept {
  readonly stamp: string
  readonly asset: Promise<Asset>
}

export function createAssetStore(folder: string): AssetStore {
  const keptByFile = new Map<string, Kept>()
  return {
    async load(path) {
      const file = parseAssetPath(path)
      if (file === undefined) return undefined
      const stamp = await readStamp(join(folder, file))
      if (stamp === undefined) return undefined
      const kept = keptByFile.get(file)
      if (kept?.stamp === stamp) return kept.asset
      const asset = readAsset(join(folder, file))
      keptByFile.set(file, { stamp, asset })
      return asset
    },
  }
}

/** A relative path of plain segments with a known ending, or nothing. */
export function parseAssetPath(path: string): string | undefined {
  const segments = path.split('/').slice(1)
  const arePlain = segments.every((segment) => SEGMENT.test(segment) && !segment.includes('..'))
  const isKnown = TYPES[endingOf(path)] !== undefined
  return path.startsWith('/') && arePlain && isKnown ? segments.join('/') : undefined
}

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

async function readStamp(file: string): Promise<string | undefined> {
  try {
    const { mtimeMs, size, ino } = await stat(file)
    return `${mtimeMs}/${size}/${ino}`
  } catch {
    return undefined
  }
}

async function readAsset(file: string): Promise<Asset> {
  const ending = endingOf(file)
  const bytes = Uint8Array.from(await readFile(file))
  const packed = PACKED.has(ending) ? await gzipBytes(bytes, { level: 9 }) : undefined
  return {
    type: TYPES[ending] ?? 'application/octet-stream',
    bytes,
    gzip: packed && packed.length < bytes.length ? Uint8Array.from(packed) : undefined,
    hash: bytesToBase64url(sha256(bytes)).slice(0, 22),
  }
}
