/**
 * The verbs of jotting in an open case: jot, edit, link, set aside, take as
 * evidence.  [JO1 JO2 JO5 JO9 JO10]
 *
 * A line is kept as it is typed: a lock or a flat battery in the middle of a
 * sentence takes none of it. Each verb is one operation, and what goes along with
 * it is no step of its own: one Undo takes a line back, and one takes evidence out
 * of a note again.
 */
import { LINKED, makeJottingId, textToEvidence } from '../domain/assessment/jottings.ts'
import { paths } from '../domain/assessment/paths.ts'
import { isBlank } from '../domain/assessment/values.ts'
import type { OpenCase } from './open-case.ts'
import type { Session } from './session.ts'
import { fitsValue } from './text-limit.ts'
import type { TypingFocus } from './typing.ts'

/** The line that is being written at the foot of a case. */
export interface JotLine {
  /** A burst of it: kept as it is typed, like every text of a case. */
  input(typed: string): void
  /** It stands as it is, linked to these, and the next one begins. Undefined where there was nothing. */
  end(questions: readonly string[]): string | undefined
}

/** Its time is that of its first letter. One that was emptied is taken back. */
export function createJotLine(
  { clock, ids }: Pick<Session, 'clock' | 'ids'>,
  open: OpenCase,
): JotLine {
  let line: { readonly id: string; readonly focus: TypingFocus; text: string } | undefined
  const begin = () => {
    const id = makeJottingId(clock.now(), ids.next())
    return { id, focus: open.focusOn(paths.jotText(id)), text: '' }
  }
  const write = (text: string) => {
    line ??= begin()
    line.text = text
    line.focus.input(text)
  }
  const stop = () => {
    line?.focus.flush()
    line = undefined
  }
  return {
    input(typed) {
      if (!isBlank(typed)) write(typed)
      else if (line) {
        write('')
        stop()
      }
    },
    end(questions) {
      if (!line) return undefined
      const { id, text } = line
      // Undo may have taken back what still stands in the bar.
      write(text)
      stop()
      for (const question of questions) open.follow(paths.jotLink(id, question), LINKED)
      return id
    },
  }
}

export const linkJotting = (open: OpenCase, id: string, question: string): void =>
  open.change(paths.jotLink(id, question), LINKED)

export const unlinkJotting = (open: OpenCase, id: string, question: string): void =>
  open.change(paths.jotLink(id, question), null)

/** Without a reason it is in the list again. */
export const setAsideJotting = (open: OpenCase, id: string, reason: string): void =>
  write(open, paths.jotAside(id), reason)

export const takeBackJotting = (open: OpenCase, id: string): void =>
  open.change(paths.jotText(id), null)

export type Evidence = 'added' | 'note-in-conflict' | 'note-full'

/** Adds the line, with its time, at the end of the note of a prompt or key question. */
export function addAsEvidence(
  open: OpenCase,
  text: string,
  time: string,
  question: string,
): Evidence {
  const path = paths.note(question)
  const { reading } = open.view(path).peek()
  if (reading.kind === 'conflict') return 'note-in-conflict'
  const note = open.read(path)
  const line = [time, textToEvidence(text)].filter(Boolean).join(' ')
  const whole = isBlank(note) ? line : `${note}\n${line}`
  if (!fitsValue(whole)) return 'note-full'
  write(open, path, whole)
  return 'added'
}

/** By way of typing, which cleans the text. */
function write(open: OpenCase, path: string, text: string): void {
  const focus = open.focusOn(path)
  focus.input(isBlank(text) ? '' : text)
  focus.flush()
}
