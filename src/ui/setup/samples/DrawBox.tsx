/**
 * The draw: its seed, what will be recorded, and one press that is asked for
 * twice.  [UI52]
 */
import { AskFirst } from '../../parts/AskFirst.tsx'
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { SubmitForm } from '../../shell/SubmitForm.tsx'
import { drawWords as words } from '../../words/samples.ts'
import { type DrawForm, drawFields as fields } from './use-draw-form.ts'

export function DrawBox({ form }: { form: DrawForm }) {
  const { size, seed, formula, errors, isAsking, isDrawing, fault, write } = form
  return (
    <section class="sample-part" aria-labelledby="draw-title">
      <h2 id="draw-title">{words.title}</h2>
      <ErrorSummary errors={errors} />
      {fault !== undefined && (
        <Notice kind="error" urgent>
          {fault}
        </Notice>
      )}
      <SubmitForm class="draw-form" onSubmit={form.ask}>
        <div class="draw-form__seed">
          <TextField
            id={fields.seed}
            label={words.seed}
            hint={words.seedHint}
            value={seed}
            onInput={(text) => write({ seed: text })}
            error={errors.find(({ field }) => field === fields.seed)?.text}
            inputMode="numeric"
            width="medium"
            maxLength={15}
            exact
          />
          <Button kind="secondary" onClick={form.newSeed}>
            {words.newSeed}
          </Button>
        </div>
        <div class="prose">
          <h3>{words.recorded}</h3>
          <ul>
            {words.records.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{words.once}</p>
        </div>
        <Button type="submit" unavailable={isDrawing}>
          {isDrawing ? words.drawing(size) : words.act(size)}
        </Button>
      </SubmitForm>
      <AskFirst
        kind="primary"
        act={words.act(size)}
        onAgree={form.draw}
        open={isAsking}
        title={words.ask(size, formula.population)}
        onClose={form.cancel}
      >
        <p>{words.askBody(Number(seed))}</p>
      </AskFirst>
    </section>
  )
}
