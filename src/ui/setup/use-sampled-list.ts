/**
 * A picked file to cases or to every fault of it.  [SA1 SA2]
 *
 * Read once, and judged again when the kind of provider changes: what a list may
 * hold depends on it.
 */
import { useMemo, useState } from 'preact/hooks'
import type { Edition } from '../../domain/edition/edition.ts'
import {
  type ListFault,
  parseSampledList,
  type SampledCase,
} from '../../domain/sampling/sampled-list.ts'
import { readCsv } from '../../session/read-csv.ts'
import { newWords } from '../words/setup.ts'

export type SampledList =
  | { readonly kind: 'none' | 'reading' | 'needs-type' }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'faults'; readonly faults: readonly ListFault[] }
  | { readonly kind: 'clean'; readonly cases: readonly SampledCase[] }

export interface UsedList {
  readonly list: SampledList
  readonly fileName: string | undefined
  read(file: File): Promise<void>
}

type ReadFile =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }

const MOST_BYTES = 5 * 1024 * 1024

export function useSampledList(edition: Edition | undefined, providerType: string | undefined) {
  const [file, setFile] = useState<ReadFile>({ kind: 'none' })
  const [fileName, setFileName] = useState<string>()
  const list = useMemo(() => judge(file, edition, providerType), [file, edition, providerType])
  const used: UsedList = {
    list,
    fileName,
    async read(picked) {
      setFileName(picked.name)
      setFile({ kind: 'reading' })
      setFile(await readFile(picked))
    },
  }
  return used
}

async function readFile(file: File): Promise<ReadFile> {
  // A file of any size may be picked: a large one is not even read.
  if (file.size > MOST_BYTES) {
    const why = newWords.tooLarge(Math.ceil(file.size / 1024 / 1024))
    return { kind: 'unreadable', why }
  }
  const bytes = await readBytes(file)
  if (!bytes) return { kind: 'unreadable', why: newWords.notReadable }
  const rows = await readCsv(bytes)
  return rows.ok ? { kind: 'rows', rows: rows.value } : { kind: 'unreadable', why: rows.error.why }
}

/** Undefined when the file changed or went away since it was picked. */
async function readBytes(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return undefined
  }
}

function judge(
  file: ReadFile,
  edition: Edition | undefined,
  providerType: string | undefined,
): SampledList {
  if (file.kind !== 'rows') return file
  if (!edition || providerType === undefined) return { kind: 'needs-type' }
  const parsed = parseSampledList(file.rows, edition, providerType)
  return parsed.ok
    ? { kind: 'clean', cases: parsed.value }
    : { kind: 'faults', faults: parsed.error.faults }
}
