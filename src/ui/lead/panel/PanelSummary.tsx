/**
 * The ratings from cases and evidence, and those after the panel, side by side.
 * [UI144 PA6]
 */
import { Table } from '../../parts/Table.tsx'
import { boardWords } from '../../words/lead.ts'
import { panelWords } from '../../words/panel.ts'
import { usePanel } from './panel-view.ts'

const words = panelWords.summary

export function PanelSummary() {
  const { standards, composite, overall, decided } = usePanel().board
  const rows = standards.map(({ id, name, rating, isUnrated, decided: after }) => ({
    key: id,
    cells: [
      `${id} ${name}`,
      rating ?? (isUnrated ? boardWords.ratings.unrated : boardWords.ratings.notRated),
      after === null ? words.same : <strong key="after">{after}</strong>,
    ],
  }))
  const isOther = decided !== undefined
  const sums = composite && [
    {
      key: 'composite',
      cells: [
        words.composite,
        String(composite.score),
        isOther ? <strong key="after">{decided.composite}</strong> : words.same,
      ],
    },
    {
      key: 'overall',
      cells: [
        words.overall,
        overall.level ?? words.none,
        isOther && decided.overall !== overall.level ? (
          <strong key="after">{decided.overall}</strong>
        ) : (
          words.same
        ),
      ],
    },
  ]
  return (
    <section aria-labelledby="summary-title">
      <h2 id="summary-title">{words.title}</h2>
      <Table
        caption={words.caption}
        captionHidden
        columns={[{ header: words.standard }, { header: words.raw }, { header: words.after }]}
        rows={[...rows, ...(sums ?? [])]}
      />
    </section>
  )
}
