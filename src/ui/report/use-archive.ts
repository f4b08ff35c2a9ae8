/**
 * An archive that a person picks: read, checked, shown, not kept.  [UI168 AR11]
 */
import { useState } from 'preact/hooks'
import {
  type ReadArchive,
  readArchive,
  type UnreadArchive,
} from '../../session/report/read-archive.ts'
import { useOpen } from '../shell/app-model.ts'

export type ArchiveState =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'read'; readonly archive: ReadArchive }
  | { readonly kind: 'unread'; readonly why: UnreadArchive }

export interface PickedArchive {
  readonly state: ArchiveState
  readonly pick: (file: File) => void
}

export function useArchive(): PickedArchive {
  const { session } = useOpen().workspace
  const [state, setState] = useState<ArchiveState>({ kind: 'none' })
  const read = async (file: File) => {
    const result = await readArchive(session, new Uint8Array(await file.arrayBuffer()))
    setState(
      result.ok ? { kind: 'read', archive: result.value } : { kind: 'unread', why: result.error },
    )
  }
  return {
    state,
    pick(file) {
      setState({ kind: 'reading' })
      void read(file)
    },
  }
}
