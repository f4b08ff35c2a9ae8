/**
 * The registers of an interview with one officer: a stream of its own, however
 * many of their cases are sampled.  [FM9 FM12]
 *
 * Who the officer is stands in it, sealed like the rest. A quote is a register
 * of its own, so that two people who write at the same time overwrite nothing.
 */
export const interviewPaths = {
  officer: 'interview/officer',
  answer: (id: string) => `answer/${id}`,
  note: (id: string) => `answer/${id}/note`,
  quote: (id: string) => `quote/${id}`,
  /** Whether it was held; open while it says nothing. */
  outcome: 'interview/outcome',
  /** Why it was not held. */
  outcomeReason: 'interview/outcomeReason',
  /** The case in which it was marked as held: a random id. */
  heldIn: 'interview/heldIn',
} as const

export type ParsedInterviewPath =
  | { readonly kind: 'answer' | 'note' | 'quote'; readonly id: string }
  | { readonly kind: 'outcome' }
  | { readonly kind: 'other' }

export function parseInterviewPath(path: string): ParsedInterviewPath {
  if (path === interviewPaths.outcome || path === interviewPaths.outcomeReason)
    return { kind: 'outcome' }
  const [first, id, last, ...more] = path.split('/')
  if (id === undefined || id === '' || more.length > 0) return { kind: 'other' }
  if (first === 'answer' && last === 'note') return { kind: 'note', id }
  if (last !== undefined) return { kind: 'other' }
  if (first === 'answer' || first === 'quote') return { kind: first, id }
  return { kind: 'other' }
}
