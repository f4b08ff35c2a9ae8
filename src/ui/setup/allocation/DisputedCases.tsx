/**
 * Cases that two leads gave to different people while they did not hear of each
 * other: both are shown, and a person chooses.  [AL18 UI66]
 */
import type { StreamId } from '../../../base/brand.ts'
import type { Inspection } from '../../../session/inspections.ts'
import type { Giving as DisputedGiving, SetUpFacts } from '../../../session/set-up-facts.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { allocationWords } from '../../words/allocation.ts'
import { commonWords, toDayAndTime } from '../../words/common.ts'
import type { AllocationRow } from './list-allocation.ts'
import type { Giving } from './use-giving.ts'

const words = allocationWords.disputed

export interface DisputedCasesProps {
  readonly inspection: Inspection
  readonly rows: readonly AllocationRow[]
  readonly facts: SetUpFacts
  readonly giving: Giving
}

export function DisputedCases({ inspection, rows, facts, giving }: DisputedCasesProps) {
  const { disputed } = facts
  if (disputed.size === 0) return null
  const nameOf = (person: DisputedGiving['by']) =>
    inspection.people.get(person)?.name ?? commonWords.unknownPerson
  const titleOf = (stream: StreamId) =>
    rows.find((row) => row.stream === stream)?.line?.reference ?? allocationWords.board.notHere
  const toName = ({ assessor }: DisputedGiving) =>
    assessor === undefined ? allocationWords.board.nobody : nameOf(assessor)
  return (
    <Notice kind="warning" title={words.title(disputed.size)}>
      <p>{words.body}</p>
      <ul class="disputed">
        {[...disputed].map(([stream, givings]) => (
          <li key={stream} class="disputed__one">
            <p class="disputed__case">{titleOf(stream)}</p>
            <ul class="plain-list">
              {givings.map((one) => (
                <li key={`${one.by} ${one.at}`} class="row">
                  <span>{words.giving(toName(one), nameOf(one.by), toDayAndTime(one.at))}</span>
                  <Button
                    kind="secondary"
                    label={words.chooseLabel(titleOf(stream), toName(one))}
                    onClick={() => giving.give(new Map([[stream, one.assessor ?? null]]))}
                  >
                    {words.choose(toName(one))}
                  </Button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
