/**
 * Keeping something once: what was said afterwards, kept or why not.
 *
 * "Kept" is said when the write has come back, and never before.
 */
import { useState } from 'preact/hooks'
import type { Result } from '../../base/result.ts'
import { commonWords } from '../words/common.ts'
import { panelWords } from '../words/panel.ts'

/** Escaped in every letter it still fits an operation, but for what nobody types. */
export const LONGEST = 12_000

export type Said = { readonly kind: 'kept' | 'fault'; readonly text: string }

export interface Keeping {
  readonly said: Said | undefined
  /** True when it is on the disk. */
  keep(
    write: Promise<Result<number>>,
    words: { readonly done: string; readonly refused: Readonly<Record<string, string>> },
  ): Promise<boolean>
}

export function useKeeping(): Keeping {
  const [said, setSaid] = useState<Said>()
  return {
    said,
    async keep(write, { done, refused }) {
      const kept = await write
      const text = kept.ok ? done : faultToWords(kept.error.kind, refused)
      setSaid({ kind: kept.ok ? 'kept' : 'fault', text })
      return kept.ok
    },
  }
}

function faultToWords(kind: string, refused: Readonly<Record<string, string>>): string {
  const reasons: Readonly<Record<string, string>> = commonWords.notKeptReasons
  if (kind === 'too-long') return panelWords.tooLong
  return refused[kind] ?? panelWords.notKept(reasons[kind] ?? kind)
}
