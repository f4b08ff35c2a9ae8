/**
 * A panel's decision on one key question: what it was, what it counts as, why,
 * and who decided.  [PA4 PA5 PA11]
 *
 * A record of its own beside the raw result, which it never changes. It holds the
 * counts that the panel had before it, so that anybody sees later whether the
 * cases have moved on since. One decision is one register: there whole or not at
 * all.
 */
import * as v from 'valibot'

const words = v.pipe(v.string(), v.regex(/\S/))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const schema = v.pipe(
  v.object({
    keyQuestion: v.string(),
    /** Level ids; equal where the panel leaves the result as it is. */
    from: v.string(),
    to: v.string(),
    reason: words,
    /** Who sat on the panel, as they wrote it down. */
    panel: words,
    sufficient: count,
    applicable: v.pipe(count, v.minValue(1)),
    /** Which cases counted. */
    counting: v.picklist(['finished', 'judged']),
    /** The rule had it on the agenda. */
    byRule: v.boolean(),
  }),
  v.check(({ sufficient, applicable }) => sufficient <= applicable),
)

export type Decision = v.InferOutput<typeof schema>

const PREFIX = 'decision/'

export const decisionPath = (keyQuestion: string): string => `${PREFIX}${keyQuestion}`

export const isDecisionPath = (path: string): boolean => path.startsWith(PREFIX)

export const encodeDecision = (decision: Decision): string => JSON.stringify(decision)

/** The cases have moved on since, counted as the panel counted them. */
export const hasMovedOn = (
  decision: Decision,
  now: Pick<Decision, 'sufficient' | 'applicable' | 'counting'>,
): boolean =>
  decision.counting === now.counting &&
  (decision.sufficient !== now.sufficient || decision.applicable !== now.applicable)

/** Undefined for one of a newer version: it stays in the stream. */
export function parseDecision(value: string): Decision | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(value))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
