/**
 * Step three: the words typed back, then the office is asked.  [UI5]
 *
 * Shown while typing and free to be pasted: this proves that the paper is right,
 * not that the person can type blind.
 */
import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Page } from '../../parts/Page.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { enrolWords } from '../../words/enrol.ts'
import { SubmitForm } from '../SubmitForm.tsx'
import type { Enrolment } from './use-enrolment.ts'

const words = enrolWords.typeBack
const FIELD = 'enrol-typed'

export function TypeBackStep({ enrolment }: { enrolment: Enrolment }) {
  const { typed, busy, problem, write, goTo, finish } = enrolment
  const [isEmpty, setEmpty] = useState(false)
  const error = isEmpty ? words.empty : problem?.field
  // The same list until something new is wrong: a new one would take the focus at each key.
  const errors = useMemo(
    () => (error === undefined ? [] : [{ field: FIELD, text: error }]),
    [error, problem],
  )
  const submit = () => {
    const empty = typed.trim() === ''
    setEmpty(empty)
    if (!empty) void finish()
  }
  return (
    <Page title={words.title} key="type-back">
      <ErrorSummary errors={errors} />
      {problem?.notice && (
        <Notice kind="warning" title={problem.notice.title} urgent>
          <p>{problem.notice.body}</p>
        </Notice>
      )}
      <SubmitForm onSubmit={submit}>
        <TextField
          id={FIELD}
          label={words.label}
          hint={words.hint}
          error={error}
          value={typed}
          onInput={(text) => write({ typed: text })}
          exact
          autoFocus
        />
        <div class="shell-acts">
          <Button type="submit" unavailable={busy}>
            {busy ? words.busy : words.act}
          </Button>
          {!busy && (
            <Button kind="secondary" onClick={() => goTo('words')}>
              {words.see}
            </Button>
          )}
        </div>
      </SubmitForm>
    </Page>
  )
}
