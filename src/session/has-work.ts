/**
 * Whether somebody has worked in a case, though no question of it is answered:
 * the interview is often written down long before the form is.  [JO40]
 *
 * What a list brings is no work: facts of the case, and profile fields by the
 * hand that brought its reference. What was taken back is none either.
 */
import { type ParsedPath, parsePath, paths } from '../domain/assessment/paths.ts'
import { readRegister, type StreamState } from '../ops/fold.ts'

/** Registers that no list fills. */
const WORK: ReadonlySet<ParsedPath['kind']> = new Set<ParsedPath['kind']>([
  'judgement',
  'note',
  'reason',
  'factor-linked',
  'factor-sufficient',
  'example',
  'officer-question',
  'flag',
])

export function hasWork(state: StreamState): boolean {
  const bringers = new Set(state.get(paths.reference)?.heads.map(({ author }) => author))
  return [...state].some(([path, register]) => {
    if (readRegister(register).kind === 'unanswered') return false
    const parsed = parsePath(path)
    if (parsed.kind === 'jotting') return path === paths.jotText(parsed.id)
    if (parsed.kind === 'field') return register.heads.some(({ author }) => !bringers.has(author))
    return WORK.has(parsed.kind)
  })
}
