/**
 * Which changes of a case are shown: by whom, where, of which kind.  [HI18 UI101]
 */
import type { PersonId } from '../../base/brand.ts'
import type { Form } from '../../domain/edition/form.ts'
import type { HistoryStep } from '../../session/history/read-history.ts'
import { describeRegister, type RegisterKind } from './register-words.ts'

export interface StepFilter {
  /** Empty: all. */
  readonly person: string
  /** A key question's id, 'profile', or 'case' for what belongs to none. */
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
    const register = describeRegister(form, op.path)
    return (
      (kind === '' || register.kind === kind) && (part === '' || registerToPart(register) === part)
    )
  })
}

export const registerToPart = ({
  question,
  kind,
}: {
  readonly question: string | undefined
  readonly kind: RegisterKind
}): string => question ?? (kind === 'profile' ? 'profile' : 'case')

/** Those who have changed something, in the order in which they first did. */
export const listAuthors = (steps: readonly HistoryStep[]): PersonId[] => [
  ...new Set(steps.map(({ op }) => op.author)),
]
