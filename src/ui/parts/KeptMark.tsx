/**
 * The promise words: saving, kept on this tablet, not kept yet.  [UI2]
 *
 * Says only what it is handed, and is hidden while there is nothing to say.
 * "Saving" appears after a moment, so that a write of a few milliseconds does not
 * flicker. Its elements stay and only their words change: a tap comes by here
 * twice. Not a live region: a page has one of its own.
 */
import { commonWords } from '../words/common.ts'
import { Icon } from './Icon.tsx'

export type KeptState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'kept'; readonly at?: string | undefined }
  | { readonly kind: 'not-kept'; readonly reason: string }

export function KeptMark({ state }: { state: KeptState | undefined }) {
  return (
    <span class={`kept${state ? LOOKS[state.kind] : ''}`} hidden={!state}>
      <Icon name={state?.kind === 'not-kept' ? 'warning' : 'tick'} />
      <span>{state && stateToWords(state)}</span>
    </span>
  )
}

const LOOKS: Readonly<Record<KeptState['kind'], string>> = {
  saving: ' kept--saving',
  kept: '',
  'not-kept': ' kept--not',
}

function stateToWords(state: KeptState): string {
  switch (state.kind) {
    case 'saving':
      return commonWords.saving
    case 'kept':
      return commonWords.kept(state.at)
    case 'not-kept':
      return commonWords.notKept(state.reason)
  }
}
