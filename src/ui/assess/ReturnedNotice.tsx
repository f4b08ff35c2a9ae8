/**
 * To the assessor of a case that somebody else has opened again: who, when, why,
 * and where to finish it anew.  [UI15 UI21]
 */
import { paths } from '../../domain/assessment/paths.ts'
import { Notice } from '../parts/Notice.tsx'
import { SaidWith } from '../parts/SaidWith.tsx'
import { accessWords } from '../words/assess.ts'
import { toDayAndTime } from '../words/common.ts'
import { placeHref } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { statusReasonPath } from './status-reason.ts'

export function ReturnedNotice() {
  const { open, access, answer, me, nameOf, isPast } = useCaseScreen()
  const { reading } = open.view(paths.status).value
  const reason = answer(statusReasonPath).value
  const isReopened = reading.kind === 'value' && reading.value === 'open'
  if (isPast || access.value !== 'mine' || !isReopened || reading.head.author === me) return null
  return (
    <Notice kind="warning">
      <p>
        {accessWords.returned(nameOf(reading.head.author), toDayAndTime(reading.head.at))}{' '}
        {reason !== undefined && <SaidWith words={accessWords.returnedReason} text={reason} />}
      </p>
      <p>
        <a href={placeHref(open.stream, { kind: 'finish' })}>{accessWords.returnedNext}</a>
      </p>
    </Notice>
  )
}
