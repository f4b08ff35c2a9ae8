/**
 * That values differ and are left so on purpose: by whom, why, and of which
 * values.  [HI15]
 *
 * Named values, not the register: when another value comes, nobody has left that
 * one open, and the conflict asks again.
 */
import * as v from 'valibot'
import { isId, type OpId } from '../../base/brand.ts'
import { paths } from '../../domain/assessment/paths.ts'
import { type Head, headIds, type StreamState } from '../../ops/fold.ts'

const schema = v.object({
  of: v.array(v.custom<OpId>((input) => isId(input))),
  why: v.string(),
})

export interface LeftOpen {
  readonly head: Head
  readonly why: string
}

export const makeLeftOpen = (of: readonly OpId[], why: string): string =>
  JSON.stringify({ of: [...of].sort(), why })

/** The reason in what was kept; undefined where a build of another day wrote it. */
export function parseLeftOpen(value: string | null): v.InferOutput<typeof schema> | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(value ?? 'null'))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

/** Everybody who has left the values open that differ now. */
export function readLeftOpen(state: StreamState, path: string): LeftOpen[] {
  const now = [...headIds(state.get(path))].sort().join(' ')
  const heads = state.get(paths.leftOpen(path))?.heads ?? []
  return heads.flatMap((head) => {
    const left = parseLeftOpen(head.value)
    return left?.of.join(' ') === now ? [{ head, why: left.why }] : []
  })
}
