/**
 * One edition of this tablet: what it is, its forms, its files.  [UI95]
 */
import { useMemo, useState } from 'preact/hooks'
import type { Edition } from '../../../domain/edition/edition.ts'
import { rowsToCsv } from '../../../domain/edition/pack/csv-form.ts'
import { editionToRows } from '../../../domain/edition/pack/edition-to-rows.ts'
import type { KeptEdition } from '../../../session/kept-packs.ts'
import { Button } from '../../parts/Button.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { editionsWords as words } from '../../words/editions.ts'
import { DownloadText } from '../DownloadText.tsx'
import { EditionForms } from './EditionForms.tsx'

export interface EditionCardProps {
  readonly kept: KeptEdition
  readonly onRemove: () => void
}

export function EditionCard({ kept: { edition, pack }, onRemove }: EditionCardProps) {
  const [isOpen, setOpen] = useState(false)
  const { id, title, source, follows } = edition
  const csv = useMemo(() => rowsToCsv(editionToRows(edition)), [edition])
  const json = useMemo(() => JSON.stringify(edition, null, 1), [edition])
  const facts = [id, pack === undefined ? words.bundled : words.packed]
  if (follows) facts.push(words.follows(follows.edition))
  return (
    <li class="inspection-list__one">
      <h3>{title}</h3>
      <p class="muted">{facts.join(' · ')}</p>
      <p>{countParts(edition)}</p>
      <p class="edition-source">
        {words.source}: {source}
      </p>
      <div class="row">
        <Button
          kind="secondary"
          expanded={isOpen}
          controls={`forms-${id}`}
          onClick={() => setOpen(!isOpen)}
        >
          {words.forms}
          <VisuallyHidden>: {title}</VisuallyHidden>
        </Button>
        <DownloadText fileName={words.fileName(id, 'csv')} text={csv}>
          {words.csv}
          <VisuallyHidden>: {title}</VisuallyHidden>
        </DownloadText>
        <DownloadText fileName={words.fileName(id, 'json')} text={json} type="application/json">
          {words.json}
          <VisuallyHidden>: {title}</VisuallyHidden>
        </DownloadText>
        {pack !== undefined && (
          <Button kind="quiet" onClick={onRemove}>
            {words.remove}
            <VisuallyHidden>: {title}</VisuallyHidden>
          </Button>
        )}
      </div>
      <div id={`forms-${id}`}>{isOpen && <EditionForms edition={edition} />}</div>
    </li>
  )
}

function countParts({ caseTypes, domains, profile }: Edition): string {
  const questions = domains.flatMap(({ standards }) => standards).flatMap((one) => one.keyQuestions)
  const prompts = questions.reduce((sum, one) => sum + one.prompts.length, 0)
  return words.counts(caseTypes.length, questions.length, prompts, Object.keys(profile).length)
}
