/**
 * The log in memory: the same decisions with nothing on disk. For worlds in one
 * process, and as the second opinion in the contract suite; never served.
 */
import type { InspectionId } from '../../src/base/brand.ts'
import { createLog } from './create-log.ts'
import type { Decision, LocalEngine, LogMeta, LogRows } from './engine.ts'
import { createAccessRows } from './memory/access.ts'
import { createEndingRows } from './memory/endings.ts'
import { createJournal } from './memory/journal.ts'
import { createOpRows } from './memory/ops.ts'
import { createPeopleRows } from './memory/people.ts'
import { outcomeOf } from './outcome.ts'
import type { Log } from './port.ts'

export const createMemoryLog = (meta: LogMeta): Log => createLog(createMemoryEngine(meta))

export function createMemoryEngine(meta: LogMeta): LocalEngine {
  const journal = createJournal()
  const [access, ops] = [createAccessRows(journal), createOpRows(journal)]
  const erasers = [
    (id: InspectionId) => ops.eraseOps(access.readStreams(id).map((stream) => stream.id)),
    ops.eraseParked,
    access.eraseAccess,
  ]
  const rows: LogRows = {
    ...createPeopleRows(journal),
    ...access,
    ...ops,
    ...createEndingRows(journal, { ...access, ...ops, erasers }),
  }
  const transact = <T>(decide: Decision<T>): T => journal.transact(() => decide(rows))
  return {
    meta,
    transact,
    transactAlone: transact,
    scrub: () => undefined,
    report: transact,
    transactAll: (works) =>
      works.map((work) => outcomeOf(() => journal.transact(() => work(rows)))),
    look: (decide) => decide(rows),
    read: (work) => work(rows),
    close: () => undefined,
  }
}
