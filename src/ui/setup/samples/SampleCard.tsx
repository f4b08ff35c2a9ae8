/**
 * One kind of case: who is eligible, how far its sample is, and the way on.  [UI50]
 */
import type { CaseType } from '../../../domain/edition/edition.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { hubWords as words } from '../../words/samples.ts'
import { readSampleState, type SampleState } from './read-sample-state.ts'
import { importHref, sampleHref } from './sample-address.ts'
import { stateToWords } from './state-to-words.ts'

export interface SampleCardProps {
  readonly inspection: Inspection
  readonly caseType: CaseType
}

export function SampleCard({ inspection, caseType }: SampleCardProps) {
  const { lines } = useOpen().workspace
  const state = readSampleState(inspection, caseType.id, lines.value.values())
  const isOpen = state.kind === 'draws-differ' || state.kind === 'lists-differ'
  return (
    <li class={isOpen ? 'sample-card sample-card--open' : 'sample-card'}>
      <h2 class="sample-card__title">{caseType.label}</h2>
      <p class="sample-card__window">
        <strong>{words.eligible}:</strong> {caseType.window}
      </p>
      <div class="sample-card__state">
        {stateToWords(inspection, state).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p class="row">
        {listActs(state).map(({ act, to }) => (
          <a
            key={to}
            class="sample-card__act"
            href={(to === 'import' ? importHref : sampleHref)(inspection, caseType.id)}
          >
            {act}
            <VisuallyHidden>: {caseType.label}</VisuallyHidden>
          </a>
        ))}
      </p>
    </li>
  )
}

interface Act {
  readonly act: string
  readonly to: 'import' | 'sample'
}

function listActs({ kind }: SampleState): readonly Act[] {
  const importing: Act = { act: words.import, to: 'import' }
  switch (kind) {
    case 'none':
      return [importing]
    case 'listed':
      return [
        { act: words.size, to: 'sample' },
        { act: words.importAgain, to: 'import' },
      ]
    case 'lists-differ':
    case 'draws-differ':
      return [{ act: words.choose, to: 'sample' }]
    case 'drawn':
      return [{ act: words.open, to: 'sample' }]
    case 'sampled':
      return []
  }
}
