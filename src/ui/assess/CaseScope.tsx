/**
 * "My cases" or "All cases", for those who may read them all.
 */
import type { Signal } from '@preact/signals'
import { Segmented } from '../parts/Segmented.tsx'
import { casesWords } from '../words/assess.ts'
import type { ListView } from './list-cases.ts'

const SCOPES = [
  { id: 'mine', label: casesWords.mine },
  { id: 'all', label: casesWords.all },
] as const

export function CaseScope({ view }: { view: Signal<ListView> }) {
  return (
    <div class="case-scope">
      <span class="hidden-words" id="case-scope">
        {casesWords.scope}
      </span>
      <Segmented
        options={SCOPES}
        value={view.value.scope}
        onChoose={(scope) => {
          view.value = { ...view.peek(), scope }
        }}
        labelledBy="case-scope"
      />
    </div>
  )
}
