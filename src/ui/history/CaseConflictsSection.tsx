/**
 * The values that differ in one case, with the way to the case.  [UI103 HI17]
 */
import type { CaseConflicts } from '../../session/conflicts/read-conflicts.ts'
import { canWriteAs, readAccess } from '../assess/case-access.ts'
import { caseHref, placeHref } from '../assess/case-places.ts'
import { toInitials } from '../assess/initials.ts'
import { Notice } from '../parts/Notice.tsx'
import { WrittenText } from '../parts/WrittenText.tsx'
import { useOpen } from '../shell/app-model.ts'
import { casesWords, caseWords } from '../words/assess.ts'
import { conflictWords } from '../words/history.ts'
import { ConflictCard } from './ConflictCard.tsx'

export interface CaseConflictsSectionProps {
  readonly on: CaseConflicts
  readonly onDone: (words: string) => void
}

export function CaseConflictsSection({ on, onDone }: CaseConflictsSectionProps) {
  const { session } = useOpen().workspace
  const { stream, line, form, inspection, conflicts, isFinished } = on
  const access = readAccess(session, inspection.assessors.get(line.stream))
  const isReading = !canWriteAs(access) || inspection.setAside.has(line.stream)
  const id = `conflicts-${stream}`
  const officer = line.officer === null ? undefined : toInitials(line.officer)
  const called = officer && caseWords.officer(form.terms.officerShort, officer)
  return (
    <section class="case-conflicts" aria-labelledby={id}>
      <div class="case-conflicts__head">
        <h2 id={id}>
          <WrittenText text={line.reference ?? casesWords.noReference} />{' '}
          <span class="case-conflicts__kind">
            {called !== undefined &&
              `${stream === line.stream ? called : conflictWords.ofInterview(called)} · `}
            {form.caseType.label}
          </span>
        </h2>
        <a class="case-conflicts__link" href={caseHref(line.stream)}>
          {conflictWords.openCase}
        </a>
      </div>
      {isReading && <p class="muted">{conflictWords.reading}</p>}
      {isFinished && (
        <Notice kind="warning">
          <p>
            {conflictWords.finished}{' '}
            <a href={placeHref(line.stream, { kind: 'finish' })}>{conflictWords.openCase}</a>
          </p>
        </Notice>
      )}
      {conflicts.map((conflict) => (
        <ConflictCard
          key={conflict.path}
          on={on}
          conflict={conflict}
          mayChoose={!isReading && !isFinished}
          onDone={onDone}
        />
      ))}
    </section>
  )
}
