/**
 * Another number of cases than the formula's, and why.  [UI52]
 */
import { Button } from '../../parts/Button.tsx'
import { TextArea } from '../../parts/TextArea.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { sizeWords as words } from '../../words/samples.ts'
import { type DrawForm, drawFields as fields } from './use-draw-form.ts'

const LONGEST_REASON = 500

export function OwnSize({ form }: { form: DrawForm }) {
  const { formula, ownSize, reason, errors, write } = form
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.text
  if (ownSize === undefined) {
    return (
      <Button kind="secondary" onClick={() => write({ ownSize: String(formula.size) })}>
        {words.other}
      </Button>
    )
  }
  return (
    <div class="own-size">
      <TextField
        id={fields.size}
        label={words.size}
        hint={words.sizeHint(formula.size, formula.population)}
        value={ownSize}
        onInput={(text) => write({ ownSize: text })}
        error={errorOf(fields.size)}
        inputMode="numeric"
        width="short"
        maxLength={6}
        exact
      />
      <TextArea
        id={fields.reason}
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onInput={(text) => write({ reason: text })}
        error={errorOf(fields.reason)}
        rows={2}
        maxLength={LONGEST_REASON}
      />
      <Button kind="quiet" onClick={() => write({ ownSize: undefined, reason: '' })}>
        {words.useFormula}
      </Button>
    </div>
  )
}
