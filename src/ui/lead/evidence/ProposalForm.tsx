/**
 * Writing a rating and its grounds.  [UI153 DO3 DO5]
 */
import { useState } from 'preact/hooks'
import type { Proposal } from '../../../domain/evidence/evidence.ts'
import type { Stage } from '../../../domain/evidence/evidence-paths.ts'
import { propose } from '../../../session/evidence.ts'
import { Button } from '../../parts/Button.tsx'
import { Details } from '../../parts/Details.tsx'
import { Select } from '../../parts/Select.tsx'
import { TextArea } from '../../parts/TextArea.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { SubmitForm } from '../../shell/SubmitForm.tsx'
import { evidenceWords } from '../../words/evidence.ts'
import { SaidLine } from '../SaidLine.tsx'
import { useDraft } from '../use-draft.ts'
import { LONGEST, useKeeping } from '../use-keeping.ts'
import { useEvidence } from './evidence-view.ts'

const words = evidenceWords.proposal
/** No level's id: it has a space. */
const NOT_RATED = 'not rated'

export interface ProposalFormProps {
  readonly stage: Stage
  /** What stands now, to begin with. */
  readonly now: Proposal | undefined
}

export function ProposalForm({ stage, now }: ProposalFormProps) {
  const { inspection, standard, edition } = useEvidence()
  const { session } = useOpen().workspace
  const [level, setLevel] = useState(now ? (now.level ?? NOT_RATED) : '')
  const grounds = useDraft(inspection, `proposal/${standard.id}/${stage}`, now?.grounds)
  const { said, keep } = useKeeping()
  const submit = async () => {
    const wish = { standard: standard.id, stage, grounds: grounds.text }
    const chosen = level === NOT_RATED ? null : level
    const kept = await keep(propose(session, inspection, { ...wish, level: chosen }), words)
    if (kept) grounds.settle(grounds.text)
  }
  return (
    <>
      <Details summary={words.open(words.stages[stage])} open={grounds.isBegun}>
        <SubmitForm class="form-stack" onSubmit={() => void submit()}>
          <Select
            {...{ id: `${stage}-level`, label: words.level, none: words.levelNone, value: level }}
            options={[
              ...edition.rating.levels,
              { id: NOT_RATED, label: words.notRated(edition.words.notRated) },
            ]}
            onChoose={setLevel}
          />
          <TextArea
            {...{
              id: `${stage}-grounds`,
              label: words.grounds,
              value: grounds.text,
              maxLength: LONGEST,
            }}
            onInput={grounds.write}
          />
          <Button type="submit" kind="secondary">
            {words.act}
          </Button>
        </SubmitForm>
      </Details>
      <SaidLine said={said} />
    </>
  )
}
