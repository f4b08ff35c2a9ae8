/**
 * The rows of one PostgreSQL transaction, in memory: what was fetched, and what
 * a decision made of it.  [EP40 EP41]
 *
 * People and access lie in the same tables as in the log in memory, behind a
 * guard that knows which scopes were fetched. Every write is also noted, and is
 * taken back together with its row when the decision throws.
 */
import type { Decision, LogRows } from '../engine.ts'
import { createAccessRows } from '../memory/access.ts'
import { createHolderRows } from '../memory/endings.ts'
import { createJournal, type Journal } from '../memory/journal.ts'
import { createPeopleRows } from '../memory/people.ts'
import { type Changes, createChanges } from './changes.ts'
import { createFetched } from './fetched.ts'
import { guardAccessRows } from './guard-access.ts'
import { guardEndingRows } from './guard-endings.ts'
import { guardOpRows } from './guard-ops.ts'
import { guardPeopleRows } from './guard-people.ts'
import { makeScope, NotLoaded, type Scope, type ScopeKind, scopeKey } from './scope.ts'

export interface Guard {
  readonly journal: Journal
  readonly changes: Changes
  /** Throws NotLoaded unless the scope was fetched. */
  need(kind: ScopeKind, id?: string, after?: number): void
  /** What `read` gives, if its scope was fetched. */
  ask<T>(kind: ScopeKind, id: string, read: () => T): T
  /** Notes a statement. */
  write(text: string, ...values: readonly unknown[]): void
}

export type Tables = ReturnType<typeof createTables>

export interface WorkingCopy {
  /** Where fetched rows are put: past the guard, and noted nowhere. */
  readonly tables: Tables
  readonly changes: Changes
  isLoaded(scope: Scope): boolean
  noteLoaded(scope: Scope): void
  /** Keeps what the decision wrote, or nothing of it when it throws. */
  run<T>(decide: Decision<T>): T
}

const createTables = (journal: Journal) => ({
  people: createPeopleRows(journal),
  access: createAccessRows(journal),
  holders: createHolderRows(journal),
  fetched: createFetched(),
})

export function createWorkingCopy(): WorkingCopy {
  const journal = createJournal()
  const tables = createTables(journal)
  const loaded = new Set<string>()
  const changes = createChanges()
  const guard = createGuard({ journal, changes, loaded })
  const rows: LogRows = {
    ...guardPeopleRows(tables.people, guard),
    ...guardAccessRows(tables.access, guard),
    ...guardOpRows(tables, guard),
    ...guardEndingRows(tables, guard),
  }
  return {
    tables,
    changes,
    isLoaded: (scope) => loaded.has(scopeKey(scope)),
    noteLoaded: (scope) => void loaded.add(scopeKey(scope)),
    run: (decide) => journal.transact(() => decide(rows)),
  }
}

function createGuard(parts: {
  readonly journal: Journal
  readonly changes: Changes
  readonly loaded: ReadonlySet<string>
}): Guard {
  const { journal, changes, loaded } = parts
  const need: Guard['need'] = (kind, id, after) => {
    const scope = makeScope(kind, id, after)
    if (!loaded.has(scopeKey(scope))) throw new NotLoaded(scope)
  }
  return {
    journal,
    changes,
    need,
    ask(kind, id, read) {
      need(kind, id)
      return read()
    },
    write: (text, ...values) => journal.push(changes.statements, { text, values }),
  }
}
