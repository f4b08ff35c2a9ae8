/**
 * What stands between a case and its end: what holds it open, and what only
 * reminds, by the edition's rules.  [AS10 FM15]
 *
 * The interview is another stream, so it is handed in; without one (an officer
 * without a name, an inspection from before interviews) nobody is asked for it.
 */
import type { Form } from '../edition/form.ts'
import type { InterviewProgress } from './interview.ts'
import type { Missing } from './missing.ts'
import type { CaseProgress } from './progress.ts'

export interface CaseCheck {
  /** Holds the case open. */
  readonly missing: readonly Missing[]
  /** Said, and holds nothing. */
  readonly reminders: readonly Missing[]
}

export function makeCaseCheck(
  { completeness, officerInterview }: Form,
  { missing, reminders }: CaseProgress,
  interview: InterviewProgress | undefined,
): CaseCheck {
  if (!officerInterview || interview?.outcome !== 'open') return { missing, reminders }
  const open: Missing = { what: 'interview', label: officerInterview.once }
  return completeness.officerInterview === 'holds'
    ? { missing: [...missing, open], reminders }
    : { missing, reminders: [...reminders, open] }
}
