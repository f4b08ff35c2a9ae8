/**
 * People who are not shown to be inside the window: left out, or kept, with a
 * reason that is recorded; all of them as a file.  [UI60 SA52 SA70]
 */
import { Details } from '../../parts/Details.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { withCommas } from '../../words/common.ts'
import { importWords } from '../../words/import.ts'
import { newWords } from '../../words/setup.ts'
import { RadioChoice } from '../RadioChoice.tsx'
import { FirstRows } from './FirstRows.tsx'
import type { ImportModel } from './import-model.ts'
import type { ResultStep } from './import-step.ts'
import { RowsFile } from './RowsFile.tsx'
import { toShortDay } from './window-to-words.ts'

const words = importWords.result.window
const { row, found, preview } = importWords.result
const { column, found: foundThere, expected: wanted } = newWords.faults
const HEADINGS = [row, preview.reference, column, foundThere, wanted, found]

export interface OutsideChoiceProps {
  readonly model: ImportModel
  readonly step: ResultStep
  /** The window with its days. */
  readonly expected: string
}

export function OutsideChoice({ model, step, expected }: OutsideChoiceProps) {
  const { decision, verdict, notTaken } = step
  const { outside, counts } = verdict
  const isWithoutReason = notTaken?.kind === 'no-reason' && notTaken.of === 'outside'
  return (
    <>
      <RadioChoice
        id="import-outside"
        legend={words.decide(counts.outside)}
        options={[
          { id: 'leave-out', label: words.leaveOut },
          { id: 'keep', label: words.keep },
        ]}
        value={decision.outside}
        onChoose={(id) => void model.decide({ outside: id === 'keep' ? 'keep' : 'leave-out' })}
        error={notTaken?.kind === 'outside-undecided' ? importWords.missing.outside : undefined}
      />
      {decision.outside !== undefined && (
        <TextField
          id="import-outside-reason"
          label={words.reason}
          value={decision.outsideReason}
          onInput={(outsideReason) => void model.decide({ outsideReason })}
          error={isWithoutReason ? importWords.missing.outsideReason : undefined}
          width="medium"
          maxLength={300}
        />
      )}
      <Details summary={words.show}>
        <FirstRows
          caption={words.caption}
          count={counts.outside}
          columns={[
            { header: importWords.result.row, numeric: true },
            { header: importWords.result.preview.reference },
            { header: importWords.result.day },
            { header: importWords.result.found },
          ]}
          rows={outside.map(({ row, reference, day, why }) => ({
            key: String(row),
            cells: [withCommas(row), reference, day && toShortDay(day), words.why[why]],
          }))}
        />
      </Details>
      <RowsFile
        model={model}
        step={step}
        headings={HEADINGS}
        of={{ kind: 'outside', expected, why: words.why }}
        words={words.file}
      />
    </>
  )
}
