/**
 * Step one: the one-time code, and who you are.  [UI5]
 */
import { useMemo, useState } from 'preact/hooks'
import { isId } from '../../../base/brand.ts'
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary, type FormError } from '../../parts/ErrorSummary.tsx'
import { Page } from '../../parts/Page.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { enrolWords } from '../../words/enrol.ts'
import { SubmitForm } from '../SubmitForm.tsx'
import { typedToCode } from '../take-code.ts'
import type { Enrolment } from './use-enrolment.ts'

const words = enrolWords.who
const CODE = 'enrol-code'
const NAME = 'enrol-name'

export function WhoStep({ enrolment }: { enrolment: Enrolment }) {
  const { code, name, isFromLink, problem, write, goTo } = enrolment
  const [missing, setMissing] = useState<readonly FormError[]>([])
  // The same list until something new is wrong: a new one would take the focus at each key.
  const errors = useMemo<readonly FormError[]>(
    () =>
      missing.length > 0 || problem?.field === undefined
        ? missing
        : [{ field: CODE, text: problem.field }],
    [missing, problem],
  )
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.text
  const next = () => {
    const found = [
      ...findCodeFault(code),
      ...(name.trim() === '' ? [{ field: NAME, text: words.noName }] : []),
    ]
    setMissing(found)
    if (found.length === 0) goTo('words')
  }
  return (
    <Page title={words.title} back={{ href: '/', text: enrolWords.back }} key="who">
      <ErrorSummary errors={errors} />
      <SubmitForm onSubmit={next}>
        <TextField
          id={CODE}
          label={words.code}
          hint={isFromLink ? words.codeFromLink : words.codeHint}
          error={errorOf(CODE)}
          value={code}
          onInput={(text) => write({ code: text })}
          exact
        />
        <TextField
          id={NAME}
          label={words.name}
          hint={words.nameHint}
          error={errorOf(NAME)}
          value={name}
          onInput={(text) => write({ name: text })}
          width="medium"
          maxLength={80}
        />
        <Button type="submit">{enrolWords.next}</Button>
      </SubmitForm>
    </Page>
  )
}

/** Half a code is told here, and not after the words were written down and typed back. */
function findCodeFault(code: string): readonly FormError[] {
  if (code.trim() === '') return [{ field: CODE, text: words.noCode }]
  return isId(typedToCode(code)) ? [] : [{ field: CODE, text: words.halfCode }]
}
