/**
 * What of an officer's interview can be searched: notes, quotes, answers in words,
 * and why it was not held.  [SR2]
 *
 * An interview is a stream of its own, and all cases of the officer share it: who
 * searches finds it once, in one of them.
 */
import { interviewPaths, parseInterviewPath } from '../../domain/assessment/interview-paths.ts'
import type { Form } from '../../domain/edition/form.ts'
import { readRegister, type StreamState } from '../../ops/fold.ts'
import type { CaseTexts, SearchText } from './case-texts.ts'

type Asked = NonNullable<Form['officerInterview']>['questions']

/** Those that are answered in words. */
export const listTextQuestions = (asked: Asked = []): ReadonlySet<string> =>
  new Set(asked.filter(({ type }) => type === 'text').map(({ id }) => id))

export function readInterviewTexts(
  asked: Asked,
  state: StreamState,
): Pick<CaseTexts, 'texts' | 'conflicts'> {
  const prose = listTextQuestions(asked)
  const written = [...state.keys()]
  return {
    texts: written.flatMap((path) => pathToTexts(path, state, prose)),
    conflicts: written.filter((path) => readRegister(state.get(path)).kind === 'conflict'),
  }
}

/** Of a conflict every value can be found. */
export function readTexts(state: StreamState, path: string): string[] {
  const reading = readRegister(state.get(path))
  const values =
    reading.kind === 'conflict'
      ? reading.heads.map(({ value }) => value)
      : [reading.kind === 'value' ? reading.value : null]
  return values.flatMap((text) => text || [])
}

function pathToTexts(path: string, state: StreamState, prose: ReadonlySet<string>): SearchText[] {
  const parsed = parseInterviewPath(path)
  if (parsed.kind === 'other' || (parsed.kind === 'answer' && !prose.has(parsed.id))) return []
  // Held or not is a word of ours.
  if (path === interviewPaths.outcome) return []
  const kind = parsed.kind === 'quote' ? 'quote' : 'interview'
  return readTexts(state, path).map((text) => ({ kind, path, text }))
}
