/**
 * All rows of one sort as a file: made when it is asked for, then saved.
 * [UI61 SA70 SA71]
 */
import type { RowsCsvAsk } from '../../../session/import/list-messages.ts'
import { Button } from '../../parts/Button.tsx'
import { DownloadText } from '../DownloadText.tsx'
import type { ImportModel } from './import-model.ts'
import type { ResultStep } from './import-step.ts'

export interface RowsFileProps {
  readonly model: ImportModel
  readonly step: ResultStep
  readonly headings: readonly string[]
  readonly of: RowsCsvAsk['of']
  readonly words: { readonly download: string; readonly save: string; readonly fileName: string }
}

export function RowsFile({ model, step, headings, of, words }: RowsFileProps) {
  const text = step.files[of.kind]
  if (text === undefined) {
    return (
      <Button
        kind="secondary"
        icon="file"
        onClick={() => void model.makeRowsCsv({ kind: 'rows-csv', headings, of })}
      >
        {words.download}
      </Button>
    )
  }
  return (
    <DownloadText fileName={words.fileName} text={text}>
      {words.save}
    </DownloadText>
  )
}
