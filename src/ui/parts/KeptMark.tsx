/**
 * The promise words: saving, kept on this tablet, not kept yet.  [UI2]
 *
 * Says only what it is handed, and is hidden while there is nothing to say; its
 * room stays, so that nothing moves when it speaks. "Saving" appears after a
 * moment, so that a write of a few milliseconds does not flicker. Not a live
 * region: a page has one of its own.
 */
import { useComputed } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { commonWords } from '../words/common.ts'
import type { Bound } from './bound.ts'
import { Icon } from './Icon.tsx'
import { useBound } from './use-bound.ts'

export type KeptState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'kept'; readonly at?: string | undefined }
  | { readonly kind: 'not-kept'; readonly reason: string }

export function KeptMark({ state }: { state: Bound<KeptState | undefined> }) {
  const held = useBound(state)
  const look = useComputed(() => `kept kept--${held.value?.kind ?? 'silent'}`)
  // While it is silent its words stay as well: other ones would lay the page out under a key.
  const kept = useRef(commonWords.kept(undefined))
  const words = useComputed(() => {
    const state = held.value
    if (state?.kind === 'kept') kept.current = commonWords.kept(state.at)
    return state ? stateToWords(state) : kept.current
  })
  // The tick is drawn by the style sheet: one stands in every row of a page.
  const isNotKept = useComputed(() => held.value?.kind === 'not-kept').value
  return (
    <span class={look}>
      {isNotKept && <Icon name="warning" />}
      <span>{words}</span>
    </span>
  )
}

function stateToWords(state: KeptState): string {
  switch (state.kind) {
    case 'saving':
      return commonWords.saving
    case 'not-kept':
      return commonWords.notKept(state.reason)
    case 'kept':
      return commonWords.kept(state.at)
  }
}
