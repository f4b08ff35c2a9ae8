/**
 * What cannot be kept, in words; what only costs a journey folds away.  [UI68]
 */
import type { StreamId } from '../../../base/brand.ts'
import type { Clash } from '../../../domain/assessment/appointment-clashes.ts'
import type { Edition } from '../../../domain/edition/edition.ts'
import type { CaseLine } from '../../../session/case-line.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { Details } from '../../parts/Details.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { appointmentWords } from '../../words/appointments.ts'
import { clashToWords } from './clash-to-words.ts'
import { isRemark } from './list-appointments.ts'

const words = appointmentWords.clashes

export interface ClashesProps {
  readonly inspection: Inspection & { readonly edition: Edition }
  readonly clashes: readonly Clash[]
  readonly lines: ReadonlyMap<StreamId, CaseLine>
}

export function Clashes({ inspection, clashes, lines }: ClashesProps) {
  const names = { people: inspection.people, lines }
  const toItem = (clash: Clash, at: number) => <li key={at}>{clashToWords(clash, names)}</li>
  const remarks = clashes.filter(isRemark)
  const hard = clashes.filter((clash) => !isRemark(clash))
  return (
    <div class="stack stack--close clashes">
      {hard.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Notice kind="warning" title={words.title(hard.length)}>
          <ul>{hard.map(toItem)}</ul>
          <p class="muted">{words.interview(inspection.edition.allocation.interviewMinutes)}</p>
        </Notice>
      )}
      {remarks.length > 0 && (
        <Details summary={words.remarks(remarks.length)}>
          <ul>{remarks.map(toItem)}</ul>
        </Details>
      )}
    </div>
  )
}
