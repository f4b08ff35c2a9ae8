/**
 * One inspection's evidence: the presentation, then one standard at a time.
 * [UI150]
 */
import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Edition } from '../../../domain/edition/edition.ts'
import { evidencePaths } from '../../../domain/evidence/evidence-paths.ts'
import { providerStandards } from '../../../domain/rating/provider-standards.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { Details } from '../../parts/Details.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { evidenceWords as words } from '../../words/evidence.ts'
import { LeadPage } from '../LeadPage.tsx'
import { useLeadWork } from '../use-lead-work.ts'
import { EvidenceContext } from './evidence-view.ts'
import { StandardEvidence } from './StandardEvidence.tsx'
import { TickList } from './TickList.tsx'

export interface EvidenceOfProps {
  readonly inspection: Inspection
  readonly edition: Edition
}

export function EvidenceOf({ inspection, edition }: EvidenceOfProps) {
  const inspections = useMemo(() => [inspection], [inspection])
  const evidence = useLeadWork(inspections)?.get(inspection.id)?.evidence
  const standards = providerStandards(edition, inspection.providerType).filter(
    ({ basis }) => basis === 'evidence',
  )
  const asked = useLocation().query.standard
  const first = standards.find(({ id }) => id === asked) ?? standards[0]
  const [chosen, setChosen] = useState(first?.id)
  const standard = standards.find(({ id }) => id === chosen)
  const questions = edition.rating.domainOne.presentation ?? []
  return (
    <LeadPage title={words.title} inspection={inspection}>
      <p class="prose">{words.lead}</p>
      {standards.length === 0 && <p>{words.none}</p>}
      {!evidence && <p aria-busy="true">{words.reading}</p>}
      {evidence && standard && (
        <EvidenceContext.Provider value={{ inspection, edition, standard, evidence }}>
          {questions.length > 0 && (
            <Details summary={words.ticks.presentation}>
              <TickList
                legend={words.ticks.presentationHint}
                ticks={questions.map((question, index) => ({
                  path: evidencePaths.presentation(index),
                  words: question,
                }))}
              />
            </Details>
          )}
          <VisuallyHidden>
            <span id="standard-label">{words.standard}</span>
          </VisuallyHidden>
          <Segmented
            labelledBy="standard-label"
            layout="wrap"
            options={standards.map(({ id, name }) => ({ id, label: `${id} ${name}` }))}
            value={standard.id}
            onChoose={setChosen}
          />
          <StandardEvidence key={standard.id} />
        </EvidenceContext.Provider>
      )}
    </LeadPage>
  )
}
