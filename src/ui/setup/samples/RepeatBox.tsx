/**
 * How to repeat a draw outside Casebook: the list as a file, and the command.
 * [UI53 SA37]
 *
 * The file lies unsealed where it is saved: what is in it is said before it is
 * made, and it is made only then.
 */
import { useState } from 'preact/hooks'
import type { Edition } from '../../../domain/edition/edition.ts'
import { DEFAULT_EDITION_ID } from '../../../domain/edition/editions.ts'
import type { DrawMark } from '../../../domain/sampling/marks.ts'
import type { Population } from '../../../domain/sampling/population.ts'
import { populationToRows } from '../../../domain/sampling/population-csv.ts'
import { strataFields } from '../../../domain/sampling/strata.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { drawnWords as words } from '../../words/samples.ts'
import { CopyButton } from '../CopyButton.tsx'
import { DownloadText } from '../DownloadText.tsx'
import { toCsv } from '../to-csv.ts'

export interface RepeatBoxProps {
  readonly edition: Edition
  readonly population: Population
  readonly mark: DrawMark
}

export function RepeatBox({ edition, population, mark }: RepeatBoxProps) {
  const [csv, setCsv] = useState<string>()
  const { caseType } = population
  const command = toCommand(edition, caseType, mark)
  const make = () => {
    const asked = strataFields(edition, caseType).map(({ id }) => id)
    setCsv(toCsv(populationToRows(population, asked)))
  }
  return (
    <section class="sample-part" aria-labelledby="repeat-title">
      <h2 id="repeat-title">{words.repeat}</h2>
      <p class="prose">{words.repeatLead}</p>
      {csv === undefined ? (
        <Button kind="secondary" icon="file" onClick={make}>
          {words.download}
        </Button>
      ) : (
        <Notice kind="warning">
          <p>{words.downloadWarning}</p>
          <DownloadText fileName={words.fileName} text={csv}>
            {words.fileName}
          </DownloadText>
        </Notice>
      )}
      <p class="field__label">{words.command}</p>
      <pre class="sample-command">
        <code>{command}</code>
      </pre>
      <div class="row">
        <CopyButton text={command}>{words.copy}</CopyButton>
      </div>
    </section>
  )
}

function toCommand(edition: Edition, caseType: string, { seed, size }: DrawMark): string {
  const named = edition.id === DEFAULT_EDITION_ID ? '' : ` --edition ${edition.id}`
  return `npx casebook sample ${words.fileName} --case-type ${caseType} --seed ${seed} --size ${size}${named}`
}
