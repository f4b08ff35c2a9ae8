/**
 * The file: picked or dropped, and what was wrong with the last one.
 * [UI56 UI57 SA59]
 */
import { NONE, sampleOf } from '../../../session/samples.ts'
import { Notice } from '../../parts/Notice.tsx'
import { importWords } from '../../words/import.ts'
import { FileDrop } from '../FileDrop.tsx'
import type { ImportOfProps } from './ImportOf.tsx'
import type { PickStep } from './import-step.ts'
import { unreadToWords } from './unread-to-words.ts'
import type { UsedImport } from './use-import.ts'

const words = importWords.pick
/** Old workbooks cannot be read, but may be chosen: the page then says what to do. */
const TYPES =
  '.csv,.txt,.tsv,.xlsx,.xls,text/csv,text/plain,application/vnd.ms-excel,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface PickFormProps extends ImportOfProps {
  readonly used: UsedImport
  readonly step: PickStep
}

export function PickForm({ inspection, caseType, used, step }: PickFormProps) {
  const { model, remembered } = used
  const { draw, population } = sampleOf(inspection.samples, caseType.id)
  if (draw.kind !== NONE.kind) {
    return (
      <Notice kind="info" title={words.drawn}>
        {words.drawnWhat}
      </Notice>
    )
  }
  return (
    <>
      {step.isCancelled && <Notice urgent>{importWords.progress.cancelled}</Notice>}
      {remembered.begun && !step.fault && !step.isCancelled && (
        <Notice title={words.begun(remembered.begun.file)}>{words.begunWhat}</Notice>
      )}
      {population.kind === 'one' && (
        <Notice title={words.known(population.value.rows)}>{words.knownWhat}</Notice>
      )}
      {population.kind === 'differing' && <Notice kind="warning">{words.differs}</Notice>}
      {step.fault && (
        <Notice kind="error" urgent>
          {unreadToWords(step.fault)}
        </Notice>
      )}
      <FileDrop
        id="import-file"
        label={words.label}
        hint={words.hint}
        fileName={model.fileName.value}
        accept={TYPES}
        onFile={(file) => void model.pick(file)}
      />
    </>
  )
}
