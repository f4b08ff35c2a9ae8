/**
 * Which sheet of a workbook is the list.  [UI56]
 */
import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button.tsx'
import { SubmitForm } from '../../shell/SubmitForm.tsx'
import { importWords } from '../../words/import.ts'
import { RadioChoice } from '../RadioChoice.tsx'
import type { ImportModel } from './import-model.ts'

const words = importWords.sheets

export interface SheetsFormProps {
  readonly names: readonly string[]
  readonly model: ImportModel
}

export function SheetsForm({ names, model }: SheetsFormProps) {
  const [chosen, setChosen] = useState(names[0] ?? '')
  return (
    <SubmitForm class="import-form" onSubmit={() => void model.chooseSheet(chosen)}>
      <RadioChoice
        id="import-sheet"
        legend={words.hint}
        options={names.map((name) => ({ id: name, label: name }))}
        value={chosen}
        onChoose={setChosen}
      />
      <Button type="submit">{words.act}</Button>
    </SubmitForm>
  )
}
