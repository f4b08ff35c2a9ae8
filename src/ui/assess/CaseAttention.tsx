/**
 * What needs attention in a case: moved away, returned, work set aside, differing
 * answers, entries that cannot be opened.  [UI4]
 */
import { Icon } from '../parts/Icon.tsx'
import { casesWords } from '../words/assess.ts'
import type { ListedCase } from './list-cases.ts'

export function CaseAttention({ listed }: { listed: ListedCase }) {
  const { line, isParked, isMoved, isReturned, assessor, reopener } = listed
  const words = casesWords.attention
  return (
    <span class="case-row__attention">
      {isMoved && (
        <span>
          <Icon name="away" />
          {words.moved(assessor ?? casesWords.somebody)}
        </span>
      )}
      {isReturned && (
        <span>
          <Icon name="undo" />
          {words.returned(reopener ?? casesWords.somebody)}
        </span>
      )}
      {isParked && (
        <span>
          <Icon name="parked" />
          {words.parked}
        </span>
      )}
      {line.conflicts > 0 && (
        <span>
          <Icon name="split" />
          {words.conflict(line.conflicts)}
        </span>
      )}
      {line.unopened > 0 && (
        <span>
          <Icon name="lock" />
          {words.unopened(line.unopened)}
        </span>
      )}
    </span>
  )
}
