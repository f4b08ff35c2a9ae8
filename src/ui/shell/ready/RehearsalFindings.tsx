/**
 * What a rehearsal found: all well, or each thing that would not have worked, by
 * reference and with its reason.  [RT12]
 */
import { Notice } from '../../parts/Notice.tsx'
import { openFaultWords, rehearsalWords as words } from '../../words/ready.ts'
import type { RehearsalState } from './rehearsal.ts'

export interface RehearsalFindingsProps {
  readonly over: Extract<RehearsalState, { kind: 'over' }>
}

export function RehearsalFindings({ over: { report, missing } }: RehearsalFindingsProps) {
  const { opened, faults, screensMissing, isWhole } = report
  if (!isWhole) {
    return (
      <Notice>
        <p>
          {words.ended(opened)} {words.back}
        </p>
      </Notice>
    )
  }
  if (faults.length === 0 && screensMissing === 0 && missing === 0) {
    return (
      <Notice kind="success">
        <p>
          {opened === 0 ? words.noCases : words.wentWell(opened)} {words.back}
        </p>
      </Notice>
    )
  }
  return (
    <Notice kind="warning" title={words.broken}>
      <p>
        {words.opened(opened)} {words.back}
      </p>
      {screensMissing > 0 && <p>{words.screens(screensMissing)}</p>}
      {missing > 0 && <p>{words.missing(missing)}</p>}
      {faults.length > 0 && (
        <>
          <p>{words.failing}</p>
          <ul>
            {faults.map(({ stream, reference, fault }) => (
              <li key={stream}>
                {fault && words.fault(reference ?? words.noReference, openFaultWords[fault])}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
