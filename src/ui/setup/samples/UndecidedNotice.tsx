/**
 * Above a board or a list of cases: a sample is to be decided between what two
 * people did.  [SA32]
 */
import type { Inspection } from '../../../session/inspections.ts'
import { Notice } from '../../parts/Notice.tsx'
import { chooseWords as words } from '../../words/samples.ts'
import { listUndecided } from './read-sample-state.ts'
import { samplesHref } from './sample-address.ts'

export interface UndecidedNoticeProps {
  readonly inspection: Inspection
  /** Reviewers and analysts read of it and decide nothing. */
  readonly canDecide: boolean
}

export function UndecidedNotice({ inspection, canDecide }: UndecidedNoticeProps) {
  const undecided = listUndecided(inspection)
  if (undecided.length === 0) return null
  const labels = undecided.map(
    (type) => inspection.edition?.caseTypes.find(({ id }) => id === type)?.label ?? type,
  )
  return (
    <Notice kind="warning">
      <p>
        {words.board(labels.join(', '))}{' '}
        {canDecide && <a href={samplesHref(inspection)}>{words.toSamples}</a>}
      </p>
    </Notice>
  )
}
