/**
 * The day from which the window is counted back.  [SA50]
 */
import { useState } from 'preact/hooks'
import { parseDay } from '../../../domain/sampling/import/parse-day.ts'
import { Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { importWords } from '../../words/import.ts'

const words = importWords.result.window

export interface ReferenceDayProps {
  readonly day: string
  readonly onCount: (day: string) => void
}

export function ReferenceDay({ day, onCount }: ReferenceDayProps) {
  const [written, setWritten] = useState(day)
  const [isWrong, setWrong] = useState(false)
  const count = () => {
    const read = parseDay(written.trim(), 'day-first')
    setWrong(read === undefined)
    if (read !== undefined) onCount(read)
  }
  return (
    <div class="import-reference">
      <TextField
        id="import-reference"
        label={words.reference}
        hint={words.referenceHint}
        value={written}
        onInput={setWritten}
        error={isWrong ? words.noDay : undefined}
        width="short"
        maxLength={20}
      />
      <Button kind="secondary" onClick={count}>
        {words.count}
      </Button>
    </div>
  )
}
