/**
 * The history of a few registers, in its row; fetched when it is opened.
 * [UI100 HI3]
 */
import { HistoryPart } from './HistoryPart.tsx'

const load = async () => (await import('../history/RegisterHistory.tsx')).RegisterHistory

export function HistoryPanel({ paths }: { paths: readonly string[] }) {
  return (
    <div class="history-panel">
      <HistoryPart load={load} props={{ paths }} />
    </div>
  )
}
