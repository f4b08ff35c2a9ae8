/**
 * Linking by code: "213b" and Enter. After it the next line waits.  [JO7]
 */
import { useMemo, useRef, useState } from 'preact/hooks'
import { makeQuestionCodes } from '../../../domain/assessment/question-codes.ts'
import { exactField } from '../../parts/quiet-field.ts'
import { jotWords as words } from '../../words/jottings.ts'
import { useCaseScreen } from '../case-screen.ts'
import type { Linking } from './use-linking.ts'

export interface JotCodeProps {
  readonly id: string
  readonly linking: Linking
}

export function JotCode({ id, linking }: JotCodeProps) {
  const { form, voice } = useCaseScreen()
  const codes = useMemo(() => makeQuestionCodes(form), [form])
  const field = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string>()
  const link = () => {
    const input = field.current
    if (!input) return
    const { ids, unknown } = codes.read(input.value)
    if (unknown.length > 0) {
      setError(words.codeError(unknown.join(', ')))
      voice.shout(words.codeError(unknown.join(', ')))
      return
    }
    setError(undefined)
    if (ids.length === 0) return
    for (const question of ids) linking.link(id, question)
    input.value = ''
    focusNext(input)
  }
  return (
    <form
      class="jot-code"
      onSubmit={(event) => {
        event.preventDefault()
        link()
      }}
    >
      <label class="jot-code__label" for={`code-${id}`}>
        {words.code}
      </label>
      <input
        {...exactField}
        class="input jot-code__field"
        id={`code-${id}`}
        ref={field}
        data-jot-code
        type="text"
        maxLength={80}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `code-${id}-error` : undefined}
        onInput={() => error && setError(undefined)}
      />
      {error && (
        <p class="field__error" id={`code-${id}-error`}>
          {error}
        </p>
      )}
    </form>
  )
}

/** The code field of the next line; the last one keeps the focus. */
function focusNext(input: HTMLInputElement): void {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-jot-code]')]
  fields[fields.indexOf(input) + 1]?.focus()
}
