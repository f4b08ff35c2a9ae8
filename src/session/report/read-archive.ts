/**
 * An archive read back, sealed or plain: its manifest checked against every byte,
 * then its facts.  [AR6 AR10 AR11]
 *
 * Nothing of it is kept: it is looked at beside the inspection, and gone with the
 * page. What is larger than an archive ever is, is not unpacked.
 */
import { unzipSync } from 'fflate'
import { bytesToUtf8 } from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'
import {
  ARCHIVE_FILES,
  type ArchiveFile,
  listArchiveColumns,
} from '../../domain/archive/archive-columns.ts'
import {
  type ArchiveRow,
  type ArchiveSource,
  type BadArchiveRows,
  rowsToSource,
} from '../../domain/archive/archive-source.ts'
import {
  type ArchiveBytes,
  type BadArchive,
  checkFiles,
  MANIFEST_NAME,
  type Manifest,
  parseManifest,
} from '../../domain/archive/manifest.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import { parseEdition } from '../../domain/edition/parse-edition.ts'
import { parseCsv } from '../import/parse-csv.ts'
import type { Session } from '../session.ts'
import { type NotOpened, openArchive } from './seal-archive.ts'

export interface ReadArchive {
  readonly manifest: Manifest
  readonly edition: Edition
  readonly source: ArchiveSource
}

export type UnreadArchive =
  | NotOpened
  | BadArchive
  | BadArchiveRows
  | { readonly kind: 'not-an-archive' | 'too-large' | 'bad-edition' }
  | { readonly kind: 'bad-csv'; readonly file: ArchiveFile }

const LARGEST_BYTES = 64 * 1024 * 1024

export async function readArchive(
  session: Session,
  bytes: Uint8Array,
): Promise<Result<ReadArchive, UnreadArchive>> {
  const opened = await openArchive(session, bytes)
  if (!opened.ok && opened.error.kind !== 'not-sealed') return opened
  const files = unpack(opened.ok ? opened.value : bytes)
  if (!files.ok) return files
  const text = files.value.get(MANIFEST_NAME)
  if (!text) return err({ kind: 'no-manifest' })
  const manifest = parseManifest(new TextDecoder().decode(text))
  if (!manifest.ok) return manifest
  const listed = new Map([...files.value].filter(([name]) => name !== MANIFEST_NAME))
  const checked = checkFiles(manifest.value, listed)
  if (!checked.ok) return checked
  const edition = readEdition(listed)
  if (!edition.ok) return edition
  const source = readFacts(edition.value, listed)
  if (!source.ok) return source
  return ok({ manifest: manifest.value, edition: edition.value, source: source.value })
}

function unpack(zip: Uint8Array): Result<ArchiveBytes, UnreadArchive> {
  const told = { bytes: 0 }
  try {
    const files = unzipSync(zip, {
      filter({ originalSize }) {
        told.bytes += originalSize
        return told.bytes <= LARGEST_BYTES
      },
    })
    if (told.bytes > LARGEST_BYTES) return err({ kind: 'too-large' })
    return ok(new Map(Object.entries(files)))
  } catch {
    // fflate says only that it is no ZIP, or where one is torn.
    return err({ kind: 'not-an-archive' })
  }
}

function readEdition(files: ArchiveBytes): Result<Edition, UnreadArchive> {
  const parsed = parseEdition(parseJson(files.get('edition.json')))
  return parsed.ok ? parsed : err({ kind: 'bad-edition' })
}

function parseJson(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes && JSON.parse(bytesToUtf8(bytes))
  } catch {
    return undefined
  }
}

function readFacts(edition: Edition, files: ArchiveBytes): Result<ArchiveSource, UnreadArchive> {
  const columns = listArchiveColumns(edition)
  const rows = new Map<ArchiveFile, readonly ArchiveRow[]>()
  for (const file of ARCHIVE_FILES) {
    const bytes = files.get(`${file}.csv`)
    if (!bytes) continue
    const text = toText(bytes)
    const cells = text === undefined ? undefined : parseCsv(text, () => undefined)
    const [header = []] = cells?.ok ? cells.value : []
    if (!cells?.ok || columns[file].required.some((name) => !header.includes(name)))
      return err({ kind: 'bad-csv', file })
    rows.set(file, toRows(header, cells.value))
  }
  const of = (file: ArchiveFile) => rows.get(file) ?? []
  return rowsToSource(edition, {
    cases: of('cases'),
    judgements: of('judgements'),
    prompts: of('prompts'),
    factors: of('factors'),
    officers: of('officers'),
    'domain-one': of('domain-one'),
    panel: of('panel'),
  })
}

/** Undefined for what is no UTF-8: a spreadsheet that saved the list anew may write another. */
function toText(bytes: Uint8Array): string | undefined {
  try {
    return bytesToUtf8(bytes).replace(/^\uFEFF/, '')
  } catch {
    return undefined
  }
}

function toRows(header: readonly string[], all: readonly (readonly string[])[]): ArchiveRow[] {
  const places = new Map(header.map((name, at) => [name, at]))
  return all.flatMap((cells, at) => {
    const isBlank = cells.every((cell) => cell === '')
    const cell = (column: string) => cells[places.get(column) ?? -1] ?? ''
    return at === 0 || isBlank ? [] : [{ row: at + 1, cell }]
  })
}
