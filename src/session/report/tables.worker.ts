/**
 * Counts the tables of a report off the thread that paints.  [TB18]
 */
import { makeTables } from '../../domain/tables/make-tables.ts'
import type { TablesAsk } from './tables-reader.ts'

self.onmessage = ({ data }: MessageEvent<TablesAsk>) => {
  const { edition, source, least } = data
  self.postMessage(makeTables(edition, source, { least }))
}
