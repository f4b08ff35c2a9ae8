/**
 * What an archive says of itself: its format, its choices, and the digest of every
 * file in it.  [AR5 AR6 AR15]
 *
 * Whoever reads one back learns of a changed byte, of a file that is gone and of
 * one that was put in, by name; an older or a newer format is said and not
 * guessed at.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import * as v from 'valibot'
import { bytesToHex } from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { DEMANDED_FILES, type DemandedFile } from './demanded-files.ts'

export const ARCHIVE_VERSION = 1
export const MANIFEST_NAME = 'manifest.json'

const schema = v.object({
  format: v.literal('casebook-archive'),
  version: v.number(),
  made: v.string(),
  edition: v.string(),
  title: v.string(),
  provider: v.string(),
  providerType: v.string(),
  counting: v.picklist(['finished', 'judged']),
  least: v.pipe(v.number(), v.integer(), v.minValue(0)),
  files: v.array(v.object({ name: v.string(), bytes: v.number(), sha256: v.string() })),
})

export type Manifest = v.InferOutput<typeof schema>
export type ManifestFacts = Omit<Manifest, 'format' | 'version' | 'files'>

/** By name, without the manifest itself. */
export type ArchiveBytes = ReadonlyMap<string, Uint8Array>

export type BadArchive =
  | { readonly kind: 'no-manifest' | 'bad-manifest' }
  | { readonly kind: 'older-format' | 'newer-format'; readonly version: number }
  | {
      readonly kind: 'files-differ'
      readonly missing: readonly string[]
      readonly changed: readonly string[]
      readonly unlisted: readonly string[]
    }
  | { readonly kind: 'short'; readonly lacking: readonly DemandedFile[] }

export const makeManifest = (facts: ManifestFacts, files: ArchiveBytes): Manifest => ({
  format: 'casebook-archive',
  version: ARCHIVE_VERSION,
  ...facts,
  files: [...files].map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    sha256: bytesToHex(sha256(bytes)),
  })),
})

export function parseManifest(text: string): Result<Manifest, BadArchive> {
  const json = parseJson(text)
  const version = v.safeParse(v.object({ version: v.number() }), json)
  if (!version.success) return err({ kind: 'bad-manifest' })
  if (version.output.version !== ARCHIVE_VERSION) {
    const isOlder = version.output.version < ARCHIVE_VERSION
    const kind = isOlder ? 'older-format' : 'newer-format'
    return err({ kind, version: version.output.version })
  }
  const parsed = v.safeParse(schema, json)
  return parsed.success ? ok(parsed.output) : err({ kind: 'bad-manifest' })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Every file is there, byte for byte, and nothing besides; and none was left out of the list. */
export function checkFiles(
  { files }: Manifest,
  found: ArchiveBytes,
): Result<undefined, BadArchive> {
  const missing = files.filter(({ name }) => !found.has(name)).map(({ name }) => name)
  const changed = files
    .filter(({ name, sha256: digest }) => {
      const bytes = found.get(name)
      return bytes !== undefined && bytesToHex(sha256(bytes)) !== digest
    })
    .map(({ name }) => name)
  const listed = new Set(files.map(({ name }) => name))
  const unlisted = [...found.keys()].filter((name) => !listed.has(name))
  if (missing.length + changed.length + unlisted.length > 0)
    return err({ kind: 'files-differ', missing, changed, unlisted })
  const lacking = DEMANDED_FILES.filter((name) => !listed.has(name))
  return lacking.length === 0 ? ok(undefined) : err({ kind: 'short', lacking })
}
