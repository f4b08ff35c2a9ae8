/**
 * Fetches scopes into a working copy: one journey for each kind, locks first.
 * [EP41]
 *
 * Locks are taken in the order of ids, devices before streams, so that pushes
 * wait for each other and do not embrace. What is read under a lock is read in a
 * statement of its own: one that waits for a lock sees other tables as they were
 * before it waited.
 */
import type { Columns } from '../columns/columns.ts'
import { putByKind } from './put-rows.ts'
import { locks, questions, takesAfter, takesIds } from './questions.ts'
import type { Scope, ScopeKind } from './scope.ts'
import type { WorkingCopy } from './working-copy.ts'

/** The part of a pg client that is used. */
export interface Connection {
  query(
    text: string,
    values?: readonly unknown[],
  ): Promise<{ readonly rows: readonly Columns[]; readonly rowCount: number | null }>
}

export type Load = (scopes: readonly Scope[]) => Promise<void>

export function createLoad(connection: Connection, copy: WorkingCopy, isLocking: boolean): Load {
  return async (scopes) => {
    for (const [kind, wanted] of groupByKind(scopes, copy)) {
      const ids = wanted.map(({ id }) => Buffer.from(id, 'base64url'))
      if (isLocking && (kind === 'device' || kind === 'stream'))
        await connection.query(locks[kind], [ids])
      const afters = takesAfter(kind) ? [wanted.map(({ after }) => after)] : []
      const values = takesIds(kind) ? [ids, ...afters] : []
      const { rows } = await connection.query(questions[kind], values)
      for (const row of rows) putByKind[kind](copy.tables, row)
      for (const scope of wanted) copy.noteLoaded(scope)
    }
  }
}

function groupByKind(
  scopes: readonly Scope[],
  copy: WorkingCopy,
): ReadonlyMap<ScopeKind, readonly Scope[]> {
  const groups = new Map<ScopeKind, Scope[]>()
  for (const scope of scopes) {
    if (copy.isLoaded(scope)) continue
    const group = groups.get(scope.kind)
    if (group === undefined) groups.set(scope.kind, [scope])
    else group.push(scope)
  }
  return groups
}
