/**
 * Every fault of the list: the first here, all of them as a file; and leaving
 * their rows out, with a reason that is recorded.  [UI61 SA46]
 */
import { Notice } from '../../parts/Notice.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { importWords } from '../../words/import.ts'
import { newWords } from '../../words/setup.ts'
import { FAULT_HEADINGS, FaultTable } from '../FaultTable.tsx'
import type { ImportModel } from './import-model.ts'
import type { ResultStep } from './import-step.ts'
import { RowsFile } from './RowsFile.tsx'

const words = importWords.result.faults

export interface FaultyRowsProps {
  readonly model: ImportModel
  readonly step: ResultStep
}

export function FaultyRows({ model, step }: FaultyRowsProps) {
  const { faults, faultCount, counts } = step.verdict
  return (
    <section class="import-part" aria-label={words.title(faultCount)}>
      <Notice kind="error" title={words.title(faultCount)}>
        <p>{words.body}</p>
        {counts.repeats > 0 && <p>{words.repeats}</p>}
        {faultCount > faults.length && <p>{newWords.faults.shown(faults.length, faultCount)}</p>}
      </Notice>
      <div class="import-faults">
        <FaultTable faults={faults} />
      </div>
      <RowsFile
        model={model}
        step={step}
        headings={FAULT_HEADINGS}
        of={{ kind: 'faults' }}
        words={words}
      />
      <LeaveOut model={model} step={step} />
    </section>
  )
}

function LeaveOut({ model, step: { decision, verdict, notTaken } }: FaultyRowsProps) {
  const { counts } = verdict
  const isWithoutReason = notTaken?.kind === 'no-reason' && notTaken.of === 'bad'
  return (
    <>
      <label class="checkbox">
        <input
          id="import-bad"
          type="checkbox"
          autocomplete="off"
          checked={decision.bad === 'leave-out'}
          onChange={({ currentTarget }) =>
            void model.decide({ bad: currentTarget.checked ? 'leave-out' : undefined })
          }
        />
        <span>{words.leaveOut(counts.bad + counts.repeats)}</span>
      </label>
      {decision.bad === 'leave-out' && (
        <TextField
          id="import-bad-reason"
          label={words.reason}
          value={decision.badReason}
          onInput={(badReason) => void model.decide({ badReason })}
          error={isWithoutReason ? importWords.missing.badReason : undefined}
          width="medium"
          maxLength={300}
        />
      )}
    </>
  )
}
