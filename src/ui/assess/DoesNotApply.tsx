/**
 * Why a question is not asked of this case, and the answers given before, which
 * are kept and shown on demand.  [UI19 ED10]
 */
import { useComputed } from '@preact/signals'
import { paths } from '../../domain/assessment/paths.ts'
import { notApplicableReason } from '../../domain/edition/applicability.ts'
import type { AppliesWhen } from '../../domain/edition/rules.ts'
import { Details } from '../parts/Details.tsx'
import { caseWords } from '../words/assess.ts'
import { fieldRow, placeHref } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'

export interface DoesNotApplyProps {
  readonly appliesWhen: AppliesWhen
  /** Of the prompts and key question whose answers are kept. */
  readonly ids: readonly string[]
  /** Other registers whose answers are kept: what is shown, and what it is called. */
  readonly also?: readonly { readonly label: string; readonly path: string }[]
}

export function DoesNotApply({ appliesWhen, ids, also = [] }: DoesNotApplyProps) {
  const { open, form, readField, answer } = useCaseScreen()
  const reason = useComputed(() => notApplicableReason(form, appliesWhen, readField))
  const kept = useComputed(() =>
    [
      ...ids.map((id) => ({
        id,
        judgement: answer(paths.judgement(id)).value,
        note: answer(paths.note(id)).value,
      })),
      ...also.map(({ label, path }) => ({
        id: label,
        judgement: answer(path).value,
        note: undefined,
      })),
    ].filter(({ judgement, note }) => judgement !== undefined || note !== undefined),
  )
  const toLabel = (value: string) =>
    form.answers.prompt.find(({ id }) => id === value)?.label ?? value
  const href = `${placeHref(open.stream, { kind: 'profile' })}#${fieldRow(appliesWhen.field)}`
  return (
    <div class="off">
      <p>
        {reason}. <a href={href}>{caseWords.toField}</a>
      </p>
      {kept.value.length > 0 && (
        <Details quiet summary={caseWords.keptAnswers}>
          <dl class="off__answers">
            {kept.value.map(({ id, judgement, note }) => (
              <div key={id}>
                <dt>{id}</dt>
                <dd>{judgement === undefined ? caseWords.noAnswer : toLabel(judgement)}</dd>
                {note !== undefined && <dd class="off__note">{note}</dd>}
              </div>
            ))}
          </dl>
        </Details>
      )}
    </div>
  )
}
