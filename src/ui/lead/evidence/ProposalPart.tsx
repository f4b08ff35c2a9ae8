/**
 * One stage of a proposed rating: what stands, and writing it anew.
 * [UI153 DO3 DO6]
 */
import { evidencePaths, type Stage } from '../../../domain/evidence/evidence-paths.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { canRate } from '../../shell/roles.ts'
import { toDayAndTime } from '../../words/common.ts'
import { evidenceWords } from '../../words/evidence.ts'
import { labelOf } from '../panel/panel-view.ts'
import { personToName } from '../person-to-name.ts'
import { useEvidence } from './evidence-view.ts'
import { ProposalForm } from './ProposalForm.tsx'

const words = evidenceWords.proposal

export function ProposalPart({ stage }: { stage: Stage }) {
  const { inspection, standard, evidence, edition } = useEvidence()
  const { session } = useOpen().workspace
  const written = evidence.proposals.get(evidencePaths.proposal(standard.id, stage)) ?? []
  return (
    <section class="stack stack--close stage" aria-labelledby={`${stage}-title`}>
      <h3 id={`${stage}-title`}>{words.stages[stage]}</h3>
      <p class="muted">{words.lead[stage]}</p>
      {written.length === 0 && <p>{words.nothing}</p>}
      {written.length > 1 && <Notice kind="warning">{words.differing}</Notice>}
      {written.map(({ level, grounds, by, at }) => (
        <div key={`${by} ${at}`} class="decision">
          <p class="decision__line">
            {level === null ? words.notRated(edition.words.notRated) : labelOf(edition, level)}
          </p>
          <p class="evidence-list__words">{grounds}</p>
          <p class="muted">{words.by(personToName(session, inspection, by), toDayAndTime(at))}</p>
        </div>
      ))}
      {canRate(session) && <ProposalForm stage={stage} now={written[0]} />}
    </section>
  )
}
