/**
 * The examples of an inspection, read from its cases on this tablet; read again
 * when a case has changed.  [NC13 NC14]
 */
import { useEffect, useState } from 'preact/hooks'
import type { Result } from '../../base/result.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import { loadNameLists } from '../../domain/names/load-name-lists.ts'
import {
  exportExamples,
  type FoundExample,
  readExamples,
  type StandardExamples,
  type UnansweredHits,
} from '../../session/examples.ts'
import type { Inspection } from '../../session/inspections.ts'
import { useOpen } from '../shell/app-model.ts'

export interface ReadyToRead {
  readonly kind: 'read'
  readonly found: readonly FoundExample[]
  readonly leaving: Result<StandardExamples[], UnansweredHits>
}

export type ExamplesRead = { readonly kind: 'reading' | 'lists-away' } | ReadyToRead

export function useExamples(inspection: Inspection, edition: Edition): ExamplesRead {
  const { workspace } = useOpen()
  const lines = workspace.lines.value
  const [read, setRead] = useState<ExamplesRead>({ kind: 'reading' })
  useEffect(() => {
    const left = { isLeft: false }
    const begin = async () => {
      const lists = await loadNameLists()
      if (!lists.ok) return { kind: 'lists-away' as const }
      const source = { inspection, edition, lines: lines.values(), lists: lists.value }
      const found = await readExamples(workspace.session, source)
      return { kind: 'read' as const, found, leaving: exportExamples(edition, found) }
    }
    void begin().then((now) => {
      if (!left.isLeft) setRead(now)
    })
    return () => {
      left.isLeft = true
    }
  }, [workspace, inspection, edition, lines])
  return read
}
