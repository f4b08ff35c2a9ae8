/**
 * What the panel decided, as it is printed: from, to, why, who and when, and that it
 * was outside the rule.  [UI169 PA5]
 */
import type { PanelDecision } from '../../domain/archive/source-to-rows.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import { Table } from '../parts/Table.tsx'
import { toDateAndTime } from '../words/common.ts'
import { reportPagesWords as words } from '../words/report.ts'

export interface PrintedPanelProps {
  readonly edition: Edition
  readonly panel: readonly PanelDecision[]
}

export function PrintedPanel({ edition, panel }: PrintedPanelProps) {
  const label = (level: string) =>
    edition.rating.levels.find(({ id }) => id === level)?.label ?? level
  return (
    <section class="printed__part" aria-labelledby="printed-panel">
      <h2 id="printed-panel">{words.panel}</h2>
      {panel.length === 0 ? (
        <p>{words.panelNone}</p>
      ) : (
        <Table
          caption={words.panel}
          captionHidden
          columns={words.panelColumns.map((header) => ({ header }))}
          rows={panel.map(({ keyQuestion, from, to, reason, who, when, onAgenda }, at) => ({
            key: `${at}`,
            cells: [
              keyQuestion,
              label(from),
              label(to),
              onAgenda ? reason : words.panelOutside(reason),
              who,
              toDateAndTime(when),
            ],
          }))}
        />
      )}
    </section>
  )
}
