/**
 * Which row holds the headings, where the guess was wrong.  [UI58 SA47]
 */
import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button.tsx'
import { Details } from '../../parts/Details.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { importWords } from '../../words/import.ts'
import type { ImportModel } from './import-model.ts'

const words = importWords.columns

export interface HeadingRowProps {
  readonly at: number
  readonly model: ImportModel
}

export function HeadingRow({ at, model }: HeadingRowProps) {
  const [row, setRow] = useState(String(at))
  const isRow = /^[1-9]\d{0,4}$/.test(row.trim())
  return (
    <Details summary={`${words.headings} ${at}`} quiet>
      <div class="row import-headings">
        <TextField
          id="import-headings"
          label={words.headings}
          value={row}
          onInput={setRow}
          inputMode="numeric"
          width="short"
          maxLength={5}
        />
        <Button
          kind="secondary"
          unavailable={!isRow}
          onClick={() => void model.chooseHeadings(Number(row))}
        >
          {words.headingsAct}
        </Button>
      </div>
    </Details>
  )
}
