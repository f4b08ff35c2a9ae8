/**
 * Writing a piece of evidence: where from, how strong, what, on which questions.
 * [UI150 DO1 DO15]
 */
import { useEffect } from 'preact/hooks'
import {
  choicesToText,
  type EntryChoices,
  parseChoices,
  STRENGTHS,
} from '../../../domain/evidence/evidence.ts'
import { keepEntry } from '../../../session/evidence.ts'
import { Button } from '../../parts/Button.tsx'
import { Details } from '../../parts/Details.tsx'
import { focusOn } from '../../parts/focus-on.ts'
import { Select } from '../../parts/Select.tsx'
import { TextArea } from '../../parts/TextArea.tsx'
import { RadioChoice } from '../../setup/RadioChoice.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { SubmitForm } from '../../shell/SubmitForm.tsx'
import { evidenceWords } from '../../words/evidence.ts'
import { SaidLine } from '../SaidLine.tsx'
import { useDraft } from '../use-draft.ts'
import { LONGEST, useKeeping } from '../use-keeping.ts'
import type { KeptEntry } from './Entries.tsx'
import { useEvidence } from './evidence-view.ts'
import { LinkedQuestions } from './LinkedQuestions.tsx'

const words = evidenceWords.entryForm

export interface EntryFormProps {
  readonly changing: KeptEntry | undefined
  /** Something was removed since: what was said before is not true of it. */
  readonly isRemoved: boolean
  readonly onEnd: () => void
}

export function EntryForm({ changing, isRemoved, onEnd }: EntryFormProps) {
  const { inspection, standard, edition } = useEvidence()
  const { session } = useOpen().workspace
  const sources = edition.rating.domainOne.sources ?? []
  const form = changing?.id ?? standard.id
  const begun = changing ?? { ...FIRST, source: sources[0]?.id ?? '' }
  const chosen = useDraft(inspection, `entry-choices/${form}`, choicesToText(begun))
  const { source, strength, questions } = parseChoices(chosen.text) ?? begun
  const change = (part: Partial<EntryChoices>) =>
    chosen.write(choicesToText({ source, strength, questions, ...part }))
  const text = useDraft(inspection, `entry/${form}`, changing?.text)
  const { said, keep } = useKeeping()
  useEffect(() => {
    if (changing) focusOn('entry-text')
  }, [changing])
  const submit = async () => {
    const entry = { standard: standard.id, source, strength, text: text.text, questions }
    if (!(await keep(keepEntry(session, inspection, entry, changing?.id), words))) return
    chosen.settle(choicesToText({ ...FIRST, source }))
    text.settle('')
    onEnd()
  }
  return (
    <>
      <Details
        summary={changing ? words.changing : words.title}
        open={changing !== undefined || text.isBegun || chosen.isBegun}
      >
        <SubmitForm class="form-stack" onSubmit={() => void submit()}>
          {sources.length > 0 && (
            <Select
              {...{ id: 'entry-source', label: words.source, none: words.sourceNone }}
              options={sources}
              value={source}
              onChoose={(id) => change({ source: id })}
            />
          )}
          <RadioChoice
            id="entry-strength"
            legend={words.strength}
            options={STRENGTHS.map((id) => ({ id, label: evidenceWords.entries.strength[id] }))}
            value={strength}
            onChoose={(id) => change({ strength: toStrength(id) })}
          />
          <TextArea
            {...{ id: 'entry-text', label: words.text, value: text.text, maxLength: LONGEST }}
            onInput={text.write}
          />
          <LinkedQuestions chosen={questions} onChoose={(ids) => change({ questions: ids })} />
          <div class="row">
            <Button type="submit" kind="secondary">
              {words.act}
            </Button>
            {changing && (
              <Button kind="quiet" onClick={onEnd}>
                {words.cancel}
              </Button>
            )}
          </div>
        </SubmitForm>
      </Details>
      <SaidLine said={said?.kind === 'kept' && isRemoved ? undefined : said} />
    </>
  )
}

const FIRST: EntryChoices = { source: '', strength: 'strong', questions: [] }

const toStrength = (id: string) => STRENGTHS.find((one) => one === id) ?? STRENGTHS[0]
