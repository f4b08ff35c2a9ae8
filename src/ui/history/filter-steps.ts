/**
 * Which changes of a case are shown: by whom, where, of which kind.  [HI18 HI26 UI101]
 */
import type { PersonId } from '../../base/brand.ts'
import { parsePath } from '../../domain/assessment/paths.ts'
import type { Form } from '../../domain/edition/form.ts'
import type { HistoryStep } from '../../session/history/read-history.ts'
import { listQuestions } from '../assess/case-places.ts'
import { formsWords } from '../words/forms.ts'
import { historyWords } from '../words/history.ts'
import { describeRegister } from './register-words.ts'

export interface StepFilter {
  /** Empty: all. */
  readonly person: string
  /** The id of one of `listParts`. */
  readonly part: string
  readonly kind: string
}

export const EVERYTHING: StepFilter = { person: '', part: '', kind: '' }

export function filterSteps(
  form: Form,
  steps: readonly HistoryStep[],
  { person, part, kind }: StepFilter,
): HistoryStep[] {
  return steps.filter(({ op }) => {
    if (person !== '' && op.author !== person) return false
    if (part === '' && kind === '') return true
    const isKind = kind === '' || describeRegister(form, op.path).kind === kind
    return isKind && (part === '' || isInPart(form, op.path, part))
  })
}

/** The parts of a case by which its history is looked through, in the order of the rail. */
export function listParts(form: Form): { readonly id: string; readonly label: string }[] {
  const { profile, jottings, officer, examples, ofCase } = historyWords
  return [
    { id: 'profile', label: profile },
    { id: 'jottings', label: jottings },
    ...listQuestions(form).map(({ id, short }) => ({ id, label: `${id} ${short}` })),
    ...(form.factors.length > 0 ? [{ id: 'factors', label: formsWords.factors }] : []),
    ...(form.officerInterview ? [{ id: 'officer', label: officer }] : []),
    { id: 'examples', label: examples },
    { id: 'case', label: ofCase },
  ]
}

/** A link of a jotting is in two parts: among the jottings, and at its question. */
export function isInPart(form: Form, kept: string, part: string): boolean {
  const { question } = describeRegister(form, kept)
  const own = pathToPart(form.versions?.paths.toAsked(kept) ?? kept)
  if (own === 'jottings' && part === own) return true
  return (question ?? own) === part
}

function pathToPart(path: string): string {
  const parsed = parsePath(path)
  switch (parsed.kind) {
    case 'left-open':
      return pathToPart(parsed.of)
    case 'field':
      return 'profile'
    case 'jotting':
      return 'jottings'
    case 'factor-linked':
    case 'factor-sufficient':
      return 'factors'
    case 'officer-question':
      return 'officer'
    case 'example':
      return 'examples'
    default:
      return 'case'
  }
}

/** Those who have changed something, in the order in which they first did. */
export const listAuthors = (steps: readonly HistoryStep[]): PersonId[] => [
  ...new Set(steps.map(({ op }) => op.author)),
]
