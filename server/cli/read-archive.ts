/**
 * The files of an unpacked archive, and the facts in them.  [AR5 AR6 AR7 AR15 AR16]
 *
 * A file that is not there is an empty one, but for the cases, and is named; where
 * there is a manifest, every file must be in it and be there.
 */
import { join } from 'node:path'
import { ok } from '../../src/base/result.ts'
import {
  ARCHIVE_FILES,
  type ArchiveFile,
  listArchiveColumns,
} from '../../src/domain/archive/archive-columns.ts'
import {
  type ArchiveRows,
  type ArchiveSource,
  rowsToSource,
} from '../../src/domain/archive/archive-source.ts'
import { lostWithout } from '../../src/domain/archive/demanded-files.ts'
import {
  type BadArchive,
  checkFiles,
  MANIFEST_NAME,
  type Manifest,
  parseManifest,
} from '../../src/domain/archive/manifest.ts'
import type { Edition } from '../../src/domain/edition/edition.ts'
import { type InputFault, quoteFound } from './input-fault.ts'
import { type FileIo, type Read, refuse } from './load-named-edition.ts'
import { readCsv } from './read-csv.ts'

export interface ArchiveFolder {
  readonly folder: string
  readonly manifest: Manifest | undefined
  readonly hasEdition: boolean
  readonly files: ReadonlyMap<ArchiveFile, Uint8Array>
}

export async function readArchiveFolder(folder: string, io: FileIo): Promise<Read<ArchiveFolder>> {
  const read = (name: string) => io.readFile(join(folder, name)).catch(() => undefined)
  const bytes = await read(MANIFEST_NAME)
  const parsed = bytes && parseManifest(new TextDecoder().decode(bytes))
  if (parsed && !parsed.ok) return refuse(...faultsOfArchive(folder, parsed.error))
  const manifest = parsed?.value
  if (manifest) {
    const found = new Map<string, Uint8Array>()
    for (const { name } of manifest.files) {
      const file = await read(name)
      if (file) found.set(name, file)
    }
    const checked = checkFiles(manifest, found)
    if (!checked.ok) return refuse(...faultsOfArchive(folder, checked.error))
  }
  const files = new Map<ArchiveFile, Uint8Array>()
  for (const file of ARCHIVE_FILES) {
    const found = await read(`${file}.csv`)
    if (found) files.set(file, found)
  }
  if (!files.has('cases'))
    return refuse({ file: join(folder, 'cases.csv'), found: 'no such file', expected: 'a file' })
  return ok({ folder, manifest, hasEdition: (await read('edition.json')) !== undefined, files })
}

function faultsOfArchive(folder: string, bad: BadArchive): InputFault[] {
  const file = join(folder, MANIFEST_NAME)
  switch (bad.kind) {
    case 'no-manifest':
    case 'bad-manifest':
      return [{ file, found: 'no manifest of Casebook', expected: 'the one that was exported' }]
    case 'older-format':
    case 'newer-format': {
      const than = bad.kind === 'older-format' ? 'an older' : 'a newer'
      return [
        { file, found: `${than} format, ${bad.version}`, expected: 'the one of this version' },
      ]
    }
    case 'files-differ':
      return [
        ...bad.missing.map((name) => ({ name, found: 'no such file' })),
        ...bad.changed.map((name) => ({ name, found: 'other bytes than the manifest says' })),
        ...bad.unlisted.map((name) => ({ name, found: 'a file that the manifest does not list' })),
      ].map(({ name, found }) => ({
        file: join(folder, name),
        found,
        expected: 'the file as it was exported',
      }))
    case 'short':
      return bad.lacking.map((name) => ({
        file: join(folder, name),
        found: 'no such file in the manifest',
        expected: `a whole archive; without it: ${lostWithout(name)}`,
      }))
  }
}

/** A folder without a manifest promised nothing: what is not there is said, and the rest counted. */
export function listUnknown({ folder, manifest, files }: ArchiveFolder): string[] {
  if (manifest) return []
  // A panel is exceptional; the documented form knows no file of it.
  return ARCHIVE_FILES.filter((file) => file !== 'panel' && !files.has(file)).map(
    (file) =>
      `${join(folder, `${file}.csv`)}: not there. Without it: ${lostWithout(`${file}.csv`)}.\n`,
  )
}

export function readArchiveRows(
  edition: Edition,
  { folder, files }: ArchiveFolder,
): Read<ArchiveSource> {
  const columns = listArchiveColumns(edition)
  const faults: InputFault[] = []
  const rowsOf = (file: ArchiveFile) => {
    const bytes = files.get(file)
    if (!bytes) return []
    const { required, optional } = columns[file]
    const read = readCsv(join(folder, `${file}.csv`), bytes, required, optional)
    faults.push(...read.faults)
    return read.rows
  }
  const rows: ArchiveRows = {
    cases: rowsOf('cases'),
    judgements: rowsOf('judgements'),
    prompts: rowsOf('prompts'),
    factors: rowsOf('factors'),
    officers: rowsOf('officers'),
    'domain-one': rowsOf('domain-one'),
    panel: rowsOf('panel'),
  }
  const source = rowsToSource(edition, rows)
  if (!source.ok) {
    for (const { file, found, ...place } of source.error.faults)
      faults.push({ ...place, file: join(folder, `${file}.csv`), found: quoteFound(found) })
  }
  if (faults.length > 0 || !source.ok) return refuse(...faults)
  return source
}
