/**
 * Guidance as the rest of the code reads it, and the door through which a file
 * of it comes in.  [GD1 GD2 GD3]
 *
 * Refuses the whole of a file with one fault: a text that stands at the wrong
 * question is worse than none.
 */
import * as v from 'valibot'
import { err, ok, type Result } from '../../base/result.ts'
import type { Edition } from './edition.ts'
import type { EditionFault } from './faults.ts'
import { guidanceFileSchema } from './guidance-schema.ts'
import { listQuestionIds } from './question-references.ts'

export type Guidance = NonNullable<Edition['guidance']>
export type GuidanceText = Guidance['texts'][string]

export interface BadGuidance {
  readonly kind: 'bad-guidance'
  readonly faults: readonly EditionFault[]
}

export function parseGuidance(edition: Edition, input: unknown): Result<Guidance, BadGuidance> {
  const shape = v.safeParse(guidanceFileSchema, input)
  if (!shape.success) {
    const faults = shape.issues.map((issue) => ({
      path: v.getDotPath(issue) ?? '(whole guidance)',
      message: issue.message,
    }))
    return err({ kind: 'bad-guidance', faults })
  }
  const { edition: named, ...guidance } = shape.output
  const known = listQuestionIds(edition)
  const faults = Object.keys(guidance.texts)
    .filter((id) => !known.has(id))
    .map((id) => ({ path: `texts.${id}`, message: `"${id}" is no question of this edition` }))
  if (named !== edition.id)
    faults.push({ path: 'edition', message: `Expected ${edition.id}, found ${named}` })
  return faults.length === 0 ? ok(guidance) : err({ kind: 'bad-guidance', faults })
}

/** For a search index: every text as one paragraph, with the question that it belongs to. */
export function listGuidance({
  texts,
}: Guidance): { readonly id: string; readonly text: string }[] {
  return Object.entries(texts).map(([id, { look, yes, no }]) => ({
    id,
    text: `${look} ${yes} ${no}`,
  }))
}
