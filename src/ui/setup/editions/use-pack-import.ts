/**
 * A picked pack file: its faults, or an edition that is kept.  [UI95 EP10]
 */
import { useState } from 'preact/hooks'
import type { PackFault } from '../../../domain/edition/pack/pack-fault.ts'
import { keepEditionPack } from '../../../session/kept-packs.ts'
import { readPack } from '../../../session/read-pack.ts'
import { useOpen } from '../../shell/app-model.ts'
import { commonWords } from '../../words/common.ts'
import { editionsWords } from '../../words/editions.ts'

const words = editionsWords.take

export type PackImport =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'kept'; readonly title: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'faults'; readonly faults: readonly PackFault[]; readonly isForm: boolean }

export interface UsedPackImport {
  readonly state: PackImport
  readonly fileName: string | undefined
  read(file: File): Promise<void>
}

export function usePackImport(onKept: () => Promise<void>): UsedPackImport {
  const { session } = useOpen().workspace
  const [state, setState] = useState<PackImport>({ kind: 'none' })
  const [fileName, setFileName] = useState<string>()
  const take = async (file: File): Promise<PackImport> => {
    const bytes = await readBytes(file)
    if (!bytes) return { kind: 'refused', why: words.notKept(words.notReadable) }
    const pack = await readPack(bytes)
    if (!pack.ok) return { kind: 'faults', faults: pack.error.faults, isForm: !isJson(bytes) }
    const kept = await keepEditionPack(session, pack.value)
    if (kept.ok) {
      await onKept()
      return { kind: 'kept', title: kept.value.edition.title }
    }
    const { kind } = kept.error
    if (kind === 'other-edition-of-that-id') return { kind: 'refused', why: words.otherThere }
    return { kind: 'refused', why: words.notKept(commonWords.notKeptReasons[kind]) }
  }
  return {
    state,
    fileName,
    async read(file) {
      setFileName(file.name)
      setState({ kind: 'reading' })
      setState(await take(file))
    },
  }
}

/** What the door took it for: lines are counted then, and not rows. */
const isJson = (bytes: Uint8Array): boolean => /^\s*[[{]/.test(new TextDecoder().decode(bytes))

/** Undefined when the file changed or went away since it was picked. */
async function readBytes(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return undefined
  }
}
