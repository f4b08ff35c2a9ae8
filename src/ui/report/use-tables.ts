/**
 * The tables of the facts at hand, counted in a worker.  [TB18 UI160]
 */
import { useEffect, useState } from 'preact/hooks'
import type { Edition } from '../../domain/edition/edition.ts'
import type { TableSource } from '../../domain/tables/source.ts'
import type { ReportTable } from '../../domain/tables/table.ts'
import { countTables } from '../../session/report/tables-reader.ts'
import { useApp } from '../shell/app-model.ts'

export type Counted =
  | { readonly kind: 'counting' }
  | { readonly kind: 'worker-failed' }
  | { readonly kind: 'counted'; readonly tables: readonly ReportTable[] }

export function useTables(
  edition: Edition,
  source: TableSource | undefined,
  least: number,
): Counted {
  const { deps } = useApp()
  const [counted, setCounted] = useState<Counted>({ kind: 'counting' })
  useEffect(() => {
    if (!source) return
    const left = { isLeft: false }
    void countTables(deps.createTablesWorker(), { edition, source, least }).then((tables) => {
      if (left.isLeft) return
      setCounted(tables.ok ? { kind: 'counted', tables: tables.value } : tables.error)
    })
    return () => {
      left.isLeft = true
    }
  }, [deps, edition, source, least])
  return counted
}
