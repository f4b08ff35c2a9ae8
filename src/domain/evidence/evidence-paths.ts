/**
 * The registers of an inspection's evidence stream.  [DO1 DO4]
 *
 * A ticked characteristic and a covered question hold their own words as value:
 * a version of the edition that words one otherwise has it open again, instead of
 * showing a tick for something that nobody ticked.
 */
export const SIDES = ['outstanding', 'inadequate'] as const
export type Side = (typeof SIDES)[number]

/** A first judgement, and the one that goes to the panel. */
export const STAGES = ['preliminary', 'proposed'] as const
export type Stage = (typeof STAGES)[number]

export const evidencePaths = {
  entry: (id: string) => `evidence/${id}`,
  request: (id: string) => `request/${id}`,
  proposal: (standard: string, stage: Stage) => `proposal/${standard}/${stage}`,
  characteristic: (standard: string, side: Side, index: number) =>
    `characteristic/${standard}/${side}/${index}`,
  presentation: (index: number) => `presentation/${index}`,
} as const

export type ParsedEvidencePath =
  | { readonly kind: 'entry' | 'request'; readonly id: string }
  | { readonly kind: 'proposal'; readonly standard: string; readonly stage: Stage }
  | { readonly kind: 'other' }

/** Those that nobody can list beforehand; ticks are asked for one by one. */
export function parseEvidencePath(path: string): ParsedEvidencePath {
  const [first, id, last, ...more] = path.split('/')
  if (id === undefined || more.length > 0) return { kind: 'other' }
  if (last === undefined) {
    if (first === 'evidence') return { kind: 'entry', id }
    return first === 'request' ? { kind: 'request', id } : { kind: 'other' }
  }
  const stage = STAGES.find((one) => one === last)
  return first === 'proposal' && stage
    ? { kind: 'proposal', standard: id, stage }
    : { kind: 'other' }
}
