/**
 * The key questions of the standard beside the one that is looked at.  [UI144 PA3]
 */
import type { AgendaPoint } from '../../../domain/panel/agenda.ts'
import { Table } from '../../parts/Table.tsx'
import { boardWords } from '../../words/lead.ts'
import { panelWords } from '../../words/panel.ts'
import { placeOf, usePanel } from './panel-view.ts'

const words = panelWords.neighbours

export function NeighbourTable({ point }: { point: AgendaPoint }) {
  const view = usePanel()
  const { standard } = placeOf(view, point.rated.id)
  const rows = standard.keyQuestions.map(({ id, short, rated, band }) => {
    const neighbour = point.neighbours.find((one) => one.rated.id === id)
    const apart = neighbour?.apart ?? null
    return {
      key: id,
      cells: [
        `${id} ${short}`,
        rated.percent === null ? words.none : boardWords.percent(rated.percent),
        String(rated.applicable),
        band ?? words.none,
        neighbour ? (apart === null ? words.none : words.points(apart)) : words.here,
      ],
    }
  })
  return (
    <>
      <Table
        caption={words.caption(point.rated.id, `${standard.id} ${standard.name}`)}
        columns={[
          { header: words.keyQuestion },
          { header: words.percent, numeric: true },
          { header: words.cases, numeric: true },
          { header: words.level },
          { header: words.apart, numeric: true },
        ]}
        rows={rows}
      />
      {point.divergence !== null && <p class="muted">{words.spread(point.divergence)}</p>}
    </>
  )
}
