/**
 * What the list comes to: counts, eligibility, faults, the first cases, and the
 * press that keeps it.  [UI60 UI61]
 */
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary, type FormError } from '../../parts/ErrorSummary.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { SubmitForm } from '../../shell/SubmitForm.tsx'
import { importWords } from '../../words/import.ts'
import { CasesPreview } from './CasesPreview.tsx'
import { Eligibility } from './Eligibility.tsx'
import { FaultyRows } from './FaultyRows.tsx'
import type { ImportOfProps } from './ImportOf.tsx'
import type { ResultStep } from './import-step.ts'
import { ResultCounts } from './ResultCounts.tsx'
import { ShortRows } from './ShortRows.tsx'
import type { UsedImport } from './use-import.ts'

const words = importWords.result
const missing = importWords.missing

export interface ResultFormProps extends ImportOfProps {
  readonly used: UsedImport
  readonly step: ResultStep
}

export function ResultForm({ caseType, used, step }: ResultFormProps) {
  const { model, form } = used
  const error = notTakenToError(step)
  return (
    <SubmitForm class="import-form" onSubmit={() => void model.finish()}>
      <ErrorSummary errors={error ? [error] : []} />
      {step.notKept !== undefined && (
        <Notice kind="error" urgent>
          {words.notKept(step.notKept)}
        </Notice>
      )}
      <ResultCounts form={form} verdict={step.verdict} />
      <Eligibility caseType={caseType} model={model} step={step} />
      {step.verdict.shortCount > 0 && <ShortRows model={model} step={step} />}
      {step.verdict.faultCount > 0 && <FaultyRows model={model} step={step} />}
      <CasesPreview form={form} cases={step.verdict.preview} />
      <div class="row">
        <Button type="submit">{words.keep}</Button>
        <Button kind="quiet" onClick={model.backToColumns}>
          {words.backToColumns}
        </Button>
      </div>
    </SubmitForm>
  )
}

function notTakenToError({ notTaken }: ResultStep): FormError | undefined {
  switch (notTaken?.kind) {
    case undefined:
      return undefined
    case 'bad-rows':
      return { field: 'import-bad', text: missing.bad }
    case 'outside-undecided':
      return { field: 'import-outside', text: missing.outside }
    case 'no-reason':
      return notTaken.of === 'bad'
        ? { field: 'import-bad-reason', text: missing.badReason }
        : { field: 'import-outside-reason', text: missing.outsideReason }
    case 'nobody-left':
      return { text: missing.nobody }
  }
}
