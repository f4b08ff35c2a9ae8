/**
 * Writing a rating and its grounds.  [UI153 DO3 DO5 DO15]
 */
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
  const form = `${standard.id}/${stage}`
  const level = useDraft(inspection, `proposal-level/${form}`, now && (now.level ?? NOT_RATED))
  const grounds = useDraft(inspection, `proposal/${form}`, now?.grounds)
  const { said, keep } = useKeeping()
  const submit = async () => {
    const wish = { standard: standard.id, stage, grounds: grounds.text }
    const chosen = level.text === NOT_RATED ? null : level.text
    const kept = await keep(propose(session, inspection, { ...wish, level: chosen }), words)
    if (!kept) return
    grounds.settle(grounds.text)
    level.settle(level.text)
  }
  return (
    <>
      <Details summary={words.open(words.stages[stage])} open={grounds.isBegun || level.isBegun}>
        <SubmitForm class="form-stack" onSubmit={() => void submit()}>
          <Select
            {...{ id: `${stage}-level`, label: words.level, none: words.levelNone }}
            value={level.text}
            options={[
              ...edition.rating.levels,
              { id: NOT_RATED, label: words.notRated(edition.words.notRated) },
            ]}
            onChoose={level.write}
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
