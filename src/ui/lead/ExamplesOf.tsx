/**
 * The examples of one inspection: what may leave, by standard, or why nothing
 * may.  [UI94 NC13 NC14]
 */
import { useState } from 'preact/hooks'
import type { Edition } from '../../domain/edition/edition.ts'
import type { Inspection } from '../../session/inspections.ts'
import { Chip } from '../parts/Chip.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useOpen } from '../shell/app-model.ts'
import { exampleWords, leadExampleWords as words } from '../words/examples.ts'
import { ExamplesLeaving } from './ExamplesLeaving.tsx'
import { ExamplesRefused } from './ExamplesRefused.tsx'
import { LeadPage } from './LeadPage.tsx'
import { UnreadyExamples } from './UnreadyExamples.tsx'
import { useExamples } from './use-examples.ts'

export interface ExamplesOfProps {
  readonly inspection: Inspection
  readonly edition: Edition
}

const FILTERS = ['all', 'good', 'poor'] as const

export function ExamplesOf({ inspection, edition }: ExamplesOfProps) {
  const lines = useOpen().workspace.lines.value
  const read = useExamples(inspection, edition)
  const [kind, setKind] = useState<(typeof FILTERS)[number]>('all')
  const notHere = [...inspection.assessors.keys()].filter((stream) => !lines.has(stream)).length
  return (
    <LeadPage title={words.title} inspection={inspection}>
      <p class="place__note">{words.lead}</p>
      {notHere > 0 && <Notice kind="warning">{words.notHere(notHere)}</Notice>}
      {read.kind === 'reading' && <p aria-busy="true">{words.reading}</p>}
      {read.kind === 'lists-away' && <Notice kind="warning">{exampleWords.listsAway}</Notice>}
      {read.kind === 'read' && (
        <>
          {read.leaving.ok ? (
            <>
              <fieldset class="case-filters__chips">
                <legend class="hidden-words">{words.filter}</legend>
                {FILTERS.map((one) => (
                  <Chip key={one} pressed={kind === one} onClick={() => setKind(one)}>
                    {words.filters[one]}
                  </Chip>
                ))}
              </fieldset>
              <ExamplesLeaving
                standards={read.leaving.value}
                kind={kind === 'all' ? undefined : kind}
                isEmpty={read.found.length === 0}
              />
            </>
          ) : (
            <ExamplesRefused refused={read.leaving.error} />
          )}
          <UnreadyExamples found={read.found} />
        </>
      )}
    </LeadPage>
  )
}
