/**
 * Writing a decision down: the level that counts, why, and who decided.
 * [UI145 UI155 PA4 PA15]
 */
import type { AgendaPoint } from '../../../domain/panel/agenda.ts'
import { decide } from '../../../session/panel.ts'
import { Button } from '../../parts/Button.tsx'
import { Details } from '../../parts/Details.tsx'
import { Select } from '../../parts/Select.tsx'
import { TextArea } from '../../parts/TextArea.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { SubmitForm } from '../../shell/SubmitForm.tsx'
import { panelWords } from '../../words/panel.ts'
import { SaidLine } from '../SaidLine.tsx'
import { useDraft } from '../use-draft.ts'
import { LONGEST, useKeeping } from '../use-keeping.ts'
import { usePanel } from './panel-view.ts'

const words = panelWords.form

const KEPT = { kind: 'kept', text: words.done } as const

export function DecisionForm({ point }: { point: AgendaPoint }) {
  const { inspection, edition, board, work, moved, sayMoved } = usePanel()
  const { session } = useOpen().workspace
  const { id, band } = point.rated
  const to = useDraft(inspection, `decision-to/${id}`, band ?? '')
  const reason = useDraft(inspection, `decision/${id}`)
  const panel = useDraft(inspection, `decision-panel/${id}`)
  const { said: own, keep } = useKeeping()
  const isDecided = work.panel.decisions.has(id)
  // The form that kept it is gone: it was in the place for other questions.
  const said = moved === id && !own ? KEPT : own
  const submit = async () => {
    const wish = {
      ...{ point, counting: board.counting, to: to.text },
      ...{ reason: reason.text, panel: panel.text },
    }
    const kept = await keep(decide(session, inspection, wish), words)
    if (!kept) return
    reason.settle('')
    panel.settle(panel.text)
    to.settle(to.text)
    if (point.reasons.length === 0 && !isDecided) sayMoved(id)
  }
  const levels = edition.rating.levels.map((level) => ({
    id: level.id,
    label: level.id === band ? words.stays(level.label) : level.label,
  }))
  const title = isDecided ? words.again(id) : words.open(id)
  return (
    <div class="point__form no-print">
      <Details summary={title} open={reason.isBegun || panel.isBegun || to.isBegun}>
        <SubmitForm class="form-stack" onSubmit={() => void submit()}>
          <Select
            {...{ id: `to-${id}`, label: words.level, options: levels, value: to.text }}
            onChoose={to.write}
          />
          <TextArea
            {...{ id: `reason-${id}`, label: words.reason, hint: words.reasonHint }}
            value={reason.text}
            maxLength={LONGEST}
            onInput={reason.write}
          />
          <TextField
            {...{ id: `panel-${id}`, label: words.panel, hint: words.panelHint }}
            value={panel.text}
            onInput={panel.write}
          />
          <Button type="submit" kind="secondary">
            {words.act}
          </Button>
        </SubmitForm>
      </Details>
      {/* A decision that was taken back is not kept any more. */}
      <SaidLine said={said?.kind === 'kept' && !isDecided ? undefined : said} />
    </div>
  )
}
