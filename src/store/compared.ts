/**
 * The last comparison with the office, stream by stream: both codes, and whether
 * they are the same.  [RC1 SY9]
 *
 * Kept also when they differ: that is when somebody looks at it. Codes and counts
 * alone, nothing of a case.
 */
import * as v from 'valibot'
import { isId, type StreamId } from '../base/brand.ts'
import type { Result } from '../base/result.ts'
import { type NotKept, writeThrough } from './gate.ts'
import type { LogDeps } from './log.ts'

const schema = v.object({
  at: v.string(),
  streams: v.array(
    v.object({
      stream: v.custom<StreamId>((input) => isId(input)),
      /** Operations here. */
      seq: v.number(),
      here: v.string(),
      /** Null where the office holds none of it. */
      there: v.nullable(v.string()),
      state: v.picklist(['same', 'behind', 'differs']),
    }),
  ),
})

export type Compared = v.InferOutput<typeof schema>

/** `isSame` false: the two sides do not hold the same, and the receipt of before is void. */
export async function putCompared(
  deps: LogDeps,
  compared: Compared,
  isSame: boolean,
): Promise<Result<void, NotKept>> {
  const { office } = deps.db
  const kept = await writeThrough(deps, [office], async () => {
    await office.put({ k: 'compared', value: compared })
    if (!isSame) await office.delete('receipt')
  })
  if (kept.ok) deps.watchers.tell({ streams: [], what: 'word' })
  return kept
}

/** Undefined before the first comparison. */
export async function readCompared({ db }: Pick<LogDeps, 'db'>): Promise<Compared | undefined> {
  const parsed = v.safeParse(schema, (await db.office.get('compared'))?.value)
  return parsed.success ? parsed.output : undefined
}
