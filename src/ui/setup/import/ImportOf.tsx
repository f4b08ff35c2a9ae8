/**
 * One import, step by step. Leaving the page ends its worker.  [UI56 SA57]
 */
import type { CaseType, Edition } from '../../../domain/edition/edition.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { commonWords } from '../../words/common.ts'
import { importWords as words } from '../../words/import.ts'
import { Busy } from './Busy.tsx'
import { ColumnsForm } from './ColumnsForm.tsx'
import { ImportStepFrame } from './ImportStepFrame.tsx'
import { PickForm } from './PickForm.tsx'
import { ResultForm } from './ResultForm.tsx'
import { SheetsForm } from './SheetsForm.tsx'
import { type UsedImport, useImport } from './use-import.ts'
import { ValuesForm } from './ValuesForm.tsx'

export interface ImportOfProps {
  readonly inspection: Inspection
  readonly edition: Edition
  readonly caseType: CaseType
}

export function ImportOf(props: ImportOfProps) {
  const used = useImport(props)
  const { inspection, caseType } = props
  return (
    <>
      <p class="lede">
        {words.lede(caseType.label)} · {inspection.title}
      </p>
      {used ? <Step {...props} used={used} /> : <p>{commonWords.loading}</p>}
    </>
  )
}

/** What is kept by the time that a step is shown. */
const KEPT_BY: Readonly<Record<string, string | undefined>> = {
  values: words.columns.kept,
  result: words.values.kept,
}

function Step({ used, ...props }: ImportOfProps & { readonly used: UsedImport }) {
  const step = used.model.step.value
  if (step.kind === 'busy') {
    const file = used.model.fileName.value ?? ''
    return <Busy step={step} file={file} onCancel={used.model.cancel} />
  }
  return (
    <ImportStepFrame
      key={step.kind}
      title={words.steps[step.kind]}
      mark={used.keeper.mark}
      about={KEPT_BY[step.kind]}
    >
      {step.kind === 'pick' && <PickForm {...props} used={used} step={step} />}
      {step.kind === 'sheets' && <SheetsForm names={step.names} model={used.model} />}
      {step.kind === 'columns' && <ColumnsForm used={used} step={step} />}
      {step.kind === 'values' && <ValuesForm used={used} step={step} />}
      {step.kind === 'result' && <ResultForm {...props} used={used} step={step} />}
    </ImportStepFrame>
  )
}
