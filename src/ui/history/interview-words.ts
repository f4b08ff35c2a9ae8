/**
 * What a register of an officer's interview and its values are called.  [HI1 HI12]
 *
 * An interview is a stream of its own: its paths are none of a case.
 */
import { interviewPaths, parseInterviewPath } from '../../domain/assessment/interview-paths.ts'
import type { Form } from '../../domain/edition/form.ts'
import { officerWords } from '../words/forms.ts'
import { historyWords } from '../words/history.ts'
import type { RegisterWords } from './register-words.ts'

const words = historyWords.registers
const CASE = { kind: 'case', question: undefined, text: '', isText: false } as const

export function describeInterview(form: Form, path: string): RegisterWords {
  const parsed = parseInterviewPath(path)
  switch (parsed.kind) {
    case 'quote':
      return { ...CASE, kind: 'note', name: words.quote, isText: true }
    case 'note':
      return {
        ...CASE,
        kind: 'note',
        name: officerWords.noteOn(questionOf(form, parsed.id)?.label ?? parsed.id),
        isText: true,
      }
    case 'answer': {
      const asked = questionOf(form, parsed.id)
      const isText = asked?.type === 'text'
      // As a field of the profile is: an earlier answer may be used again.
      return { ...CASE, kind: 'profile', name: asked?.label ?? parsed.id, isText }
    }
    case 'outcome': {
      const isReason = path === interviewPaths.outcomeReason
      return {
        ...CASE,
        name: isReason ? officerWords.outcomeReason : officerWords.outcome,
        isText: isReason,
      }
    }
    case 'other':
      return path === interviewPaths.heldIn
        ? { ...CASE, name: words.heldIn }
        : { ...CASE, kind: 'other', name: words.unknown }
  }
}

export function interviewValueToWords(form: Form, path: string, value: string): string {
  if (path === interviewPaths.outcome && (value === 'held' || value === 'not-held'))
    return officerWords.outcomes[value]
  const parsed = parseInterviewPath(path)
  const asked = parsed.kind === 'answer' ? questionOf(form, parsed.id) : undefined
  const label = asked?.type === 'yes-no' && form.yesNo.find(({ id }) => id === value)?.label
  return label || value
}

const questionOf = ({ officerInterview }: Form, id: string) =>
  officerInterview?.questions.find((one) => one.id === id)
