/**
 * The screen's side of the worker that counts tables: one question, one answer,
 * and the worker is ended.  [TB18]
 *
 * A worker that breaks says so; nothing stays behind in it.
 */
import { err, ok, type Result } from '../../base/result.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import type { TableSource } from '../../domain/tables/source.ts'
import type { ReportTable } from '../../domain/tables/table.ts'

export interface TablesAsk {
  readonly edition: Edition
  readonly source: TableSource
  readonly least: number
}

/** What this needs of a worker. */
export interface TablesWorker {
  postMessage(message: TablesAsk): void
  terminate(): void
  onmessage: ((event: MessageEvent<readonly ReportTable[]>) => unknown) | null
  onerror: ((event: ErrorEvent) => unknown) | null
}

export interface NoTables {
  readonly kind: 'worker-failed'
}

export function countTables(
  worker: TablesWorker,
  ask: TablesAsk,
): Promise<Result<readonly ReportTable[], NoTables>> {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => {
      worker.terminate()
      resolve(ok(data))
    }
    worker.onerror = () => {
      worker.terminate()
      resolve(err({ kind: 'worker-failed' }))
    }
    worker.postMessage(ask)
  })
}
