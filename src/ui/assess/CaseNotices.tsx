/**
 * Above the list: cases that are yours and not here yet, cases that this version
 * cannot open, work that the office set aside. Nothing is silently absent.  [UI4]
 */
import { useComputed } from '@preact/signals'
import { Notice } from '../parts/Notice.tsx'
import { useOpen } from '../shell/app-model.ts'
import { HandOutProgress } from '../shell/HandOutProgress.tsx'
import { countCases } from '../shell/sync-line.ts'
import { casesWords } from '../words/assess.ts'
import { conflictWords } from '../words/history.ts'
import { conflictsHref } from './case-places.ts'
import { useInterviewConflicts } from './officer/use-interview-conflicts.ts'

export function CaseNotices() {
  const { session, inspections, lines, queue, handOut } = useOpen().workspace
  const absent = useComputed(() => {
    let onTheWay = 0
    let tooNew = 0
    for (const { edition, assessors } of inspections.value.values()) {
      for (const [stream, person] of assessors) {
        if (person !== session.person || lines.value.has(stream)) continue
        if (edition) onTheWay++
        else tooNew++
      }
    }
    return { onTheWay, tooNew }
  })
  const differing = useComputed(
    () => [...lines.value.values()].filter(({ conflicts }) => conflicts > 0).length,
  )
  const all = useComputed(() => [...lines.value.values()])
  const interviews = useInterviewConflicts(all)
  const { onTheWay, tooNew } = absent.value
  const { whole, of } = countCases(handOut.value)
  return (
    <>
      {tooNew > 0 && (
        <Notice kind="warning">
          <p>{casesWords.tooNew(tooNew)}</p>
        </Notice>
      )}
      {whole < of && (
        <Notice>
          <HandOutProgress />
        </Notice>
      )}
      {whole === of && onTheWay > 0 && (
        <Notice>
          <p>{casesWords.onTheWay(onTheWay)}</p>
        </Notice>
      )}
      {differing.value > 0 && (
        <Notice kind="warning">
          <p>
            {conflictWords.inCases(differing.value)}{' '}
            <a href={conflictsHref()}>{conflictWords.choose}</a>
          </p>
        </Notice>
      )}
      {interviews.value.length > 0 && (
        <Notice kind="warning">
          <p>
            {conflictWords.inInterviews(interviews.value.length)}{' '}
            <a href={conflictsHref()}>{conflictWords.choose}</a>
          </p>
        </Notice>
      )}
      {queue.value.parked > 0 && (
        <Notice kind="warning">
          <p>
            {casesWords.parkedNotice} <a href="/sync">{casesWords.toSync}</a>
          </p>
        </Notice>
      )}
    </>
  )
}
