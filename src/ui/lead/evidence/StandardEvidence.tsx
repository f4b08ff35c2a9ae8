/**
 * The evidence of one standard, and the rating proposed on it.  [UI150]
 */
import { evidencePaths, SIDES, STAGES } from '../../../domain/evidence/evidence-paths.ts'
import { Details } from '../../parts/Details.tsx'
import { evidenceWords as words } from '../../words/evidence.ts'
import { Entries } from './Entries.tsx'
import { useEvidence } from './evidence-view.ts'
import { OfficerTable } from './OfficerTable.tsx'
import { ProposalPart } from './ProposalPart.tsx'
import { Requests } from './Requests.tsx'
import { TickList } from './TickList.tsx'

export function StandardEvidence() {
  const { standard, edition } = useEvidence()
  const { domainOne } = edition.rating
  const sides = SIDES.filter((side) => domainOne[side].length > 0)
  return (
    <>
      <section class="stack" aria-labelledby="evidence-standard">
        <h2 id="evidence-standard">
          {standard.id} {standard.name}
        </h2>
        <p class="prose">{standard.statement}</p>
      </section>
      <OfficerTable />
      <Entries />
      <Requests />
      {sides.length > 0 && (
        <Details summary={words.ticks.characteristics}>
          <p class="muted">{words.ticks.hint}</p>
          {sides.map((side) => (
            <TickList
              key={side}
              legend={words.ticks.sides[side]}
              ticks={domainOne[side].map((text, index) => ({
                path: evidencePaths.characteristic(standard.id, side, index),
                words: text,
              }))}
            />
          ))}
        </Details>
      )}
      <section class="stack" aria-labelledby="proposal-title">
        <h2 id="proposal-title">{words.proposal.title}</h2>
        {STAGES.map((stage) => (
          <ProposalPart key={stage} stage={stage} />
        ))}
      </section>
    </>
  )
}
