/**
 * The inspections of which this tablet has read, in a lead's own sealed and signed
 * word, that they have ended.  [PU31]
 *
 * The office says when one is due, and an office may be wrong, or somebody else's:
 * without this word nothing is deleted. Read by an unlocked tablet, and good for
 * the rounds of a locked one.
 */
import * as v from 'valibot'
import { type InspectionId, isId } from '../base/brand.ts'
import type { Result } from '../base/result.ts'
import { type Gate, type NotKept, writeThrough } from './gate.ts'
import type { LogDeps } from './log.ts'

const ROW = 'ended'
const endedRow = v.array(v.custom<InspectionId>((input) => isId(input)))

export async function readEnded({ db }: Pick<Gate, 'db'>): Promise<readonly InspectionId[]> {
  const parsed = v.safeParse(endedRow, (await db.office.get(ROW))?.value)
  return parsed.success ? parsed.output : []
}

export const putEnded = (
  deps: LogDeps,
  ended: readonly InspectionId[],
): Promise<Result<void, NotKept>> =>
  writeThrough(deps, [deps.db.office], async () => {
    await deps.db.office.put({ k: ROW, value: [...ended] })
  })
