/**
 * The line at the foot of every page of a case: what is said is jotted down, with
 * its time, as it is typed; Enter ends it, and so does leaving.
 * [JO1 JO5 UI110 UI111]
 *
 * Draws itself once per page: an answer costs nothing here. While something else
 * on the page is being typed in, the bar keeps to its place at the end and covers
 * nothing. A key question may be named; the line is linked to it then.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { createJotLine } from '../../../session/jot.ts'
import { Button } from '../../parts/Button.tsx'
import { LimitNotice } from '../../parts/LimitNotice.tsx'
import { quietField } from '../../parts/quiet-field.ts'
import { useTextLimit } from '../../parts/use-text-limit.ts'
import { useOpen } from '../../shell/app-model.ts'
import { jotWords as words } from '../../words/jottings.ts'
import type { Place } from '../case-places.ts'
import { useCaseScreen } from '../case-screen.ts'
import { JotQuestion } from './JotQuestion.tsx'
import { JotTags } from './JotTags.tsx'
import { JOT_LINE } from './jot-line.ts'
import { useAside } from './use-aside.ts'

/** A line, and not a page: longer thoughts belong into a note. */
const LINE_LIMIT = 4000

export function JotBar({ place }: { place: Place }) {
  const { open, canWrite, voice } = useCaseScreen()
  const { session } = useOpen().workspace
  const field = useRef<HTMLTextAreaElement>(null)
  const line = useMemo(() => createJotLine(session, open), [session, open])
  const bar = useRef<HTMLFormElement>(null)
  const limit = useTextLimit(LINE_LIMIT)
  const [question, setQuestion] = useState('')
  // What opens above it is drawn when it is first used: few pages are jotted on.
  const [isUsed, setIsUsed] = useState(false)
  useAside(bar)
  const end = useRef(() => line.end([]))
  end.current = () => line.end(question ? [question] : [])
  useEffect(() => setQuestion(''), [place])
  // Half a line is a line: what was said is not lost with the page.
  useEffect(() => () => void end.current(), [line])
  if (!canWrite.value) return null
  const keep = () => {
    if (!field.current || end.current() === undefined) return
    field.current.value = ''
    field.current.focus()
    limit.unkeepable.value = 0
    voice.say(words.jotted)
  }
  return (
    <form
      class="jot-bar"
      ref={bar}
      aria-label={words.bar}
      onFocusIn={() => setIsUsed(true)}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <div class="jot-bar__line">
        <label class="hidden-words" for={JOT_LINE}>
          {words.bar}
        </label>
        <textarea
          {...quietField}
          {...limit.handlers}
          id={JOT_LINE}
          ref={field}
          class="textarea jot-bar__field"
          dir="auto"
          rows={1}
          placeholder={words.bar}
          aria-describedby={isUsed ? `${JOT_LINE}-hint` : undefined}
          aria-keyshortcuts="J"
          onInput={({ currentTarget }) => line.input(limit.look(currentTarget))}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            keep()
          }}
        />
        <Button type="submit" kind="secondary" icon="plus">
          {words.jot}
        </Button>
      </div>
      <LimitNotice {...limit} />
      {isUsed && (
        <div class="jot-bar__more">
          <JotQuestion value={question} onChoose={setQuestion} />
          <JotTags line={field} />
          <p class="field__hint" id={`${JOT_LINE}-hint`}>
            {words.hint}
          </p>
        </div>
      )}
    </form>
  )
}
