/**
 * Asking for more evidence: what, and of whom.  [UI150 UI155 DO2]
 */
import { keepRequest } from '../../../session/evidence.ts'
import { Button } from '../../parts/Button.tsx'
import { Details } from '../../parts/Details.tsx'
import { TextArea } from '../../parts/TextArea.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { SubmitForm } from '../../shell/SubmitForm.tsx'
import { evidenceWords } from '../../words/evidence.ts'
import { SaidLine } from '../SaidLine.tsx'
import { useDraft } from '../use-draft.ts'
import { LONGEST, useKeeping } from '../use-keeping.ts'
import { useEvidence } from './evidence-view.ts'

const words = evidenceWords.requests.form

export function RequestForm() {
  const { inspection, standard } = useEvidence()
  const { session } = useOpen().workspace
  const what = useDraft(inspection, `request/${standard.id}`)
  const from = useDraft(inspection, `request-from/${standard.id}`)
  const { said, keep } = useKeeping()
  const submit = async () => {
    const request = {
      standard: standard.id,
      what: what.text,
      from: from.text.trim(),
      state: 'open' as const,
    }
    if (!(await keep(keepRequest(session, inspection, request), words))) return
    what.settle('')
    from.settle('')
  }
  return (
    <>
      <Details summary={words.title} open={what.isBegun || from.isBegun}>
        <SubmitForm class="form-stack" onSubmit={() => void submit()}>
          <TextArea
            {...{
              id: 'request-what',
              label: words.what,
              value: what.text,
              rows: 2,
              maxLength: LONGEST,
            }}
            onInput={what.write}
          />
          <TextField
            {...{ id: 'request-from', label: words.from, value: from.text }}
            onInput={from.write}
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
