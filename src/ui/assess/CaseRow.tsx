/**
 * One case in the list: when, which, whose, where, how far, and what needs
 * attention, in words with an icon.  [UI4]
 */
import { Icon, type IconName } from '../parts/Icon.tsx'
import { WrittenText } from '../parts/WrittenText.tsx'
import { casesWords } from '../words/assess.ts'
import { leftHref, useAssessMemory } from './assess-memory.ts'
import { CaseAttention } from './CaseAttention.tsx'
import { toInitials } from './initials.ts'
import type { ListedCase, Stage } from './list-cases.ts'

export interface CaseRowProps {
  readonly listed: ListedCase
  readonly showsAssessor: boolean
}

const ICONS: Readonly<Record<Stage, IconName>> = { new: 'ring', started: 'clock', finished: 'tick' }

export function CaseRow({ listed, showsAssessor }: CaseRowProps) {
  const { line, kind, stage, assessor, needsAttention } = listed
  // To where it was left, and not by way of the case: the screen would be drawn twice.
  const href = leftHref(useAssessMemory(), line.stream)
  return (
    <li class="case-row">
      <a class="case-row__link" href={href}>
        <span class="case-row__time">{line.time}</span>
        <span class="case-row__name">
          <strong class="case-row__reference">
            <WrittenText text={line.reference ?? casesWords.noReference} />
          </strong>{' '}
          <span class="case-row__officer">
            {line.officer && <WrittenText text={toInitials(line.officer)} />}
          </span>
        </span>
        <span class="case-row__where">
          <WrittenText text={line.place ?? line.office ?? ''} />{' '}
          <span class="case-row__kind">{kind}</span>
          {showsAssessor && (
            <span class="case-row__assessor">
              <Icon name="person" />
              {assessor ?? casesWords.nobody}
            </span>
          )}
        </span>
        <span class="case-row__progress">
          {casesWords.progress(line.answered, line.total)}
          <span class="hidden-words"> {casesWords.answered}</span>
        </span>
        <span class="case-row__stage">
          <Icon name={ICONS[stage]} />
          {casesWords.stage[stage]}
        </span>
        {needsAttention && <CaseAttention listed={listed} />}
      </a>
    </li>
  )
}
