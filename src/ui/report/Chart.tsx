/**
 * One chart: drawn when it comes near the screen, and again when its room changes.
 * [UI161]
 *
 * The code that draws is not in the first load. Where it cannot be fetched the
 * table says the same.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Edition } from '../../domain/edition/edition.ts'
import type { ReportTable } from '../../domain/tables/table.ts'
import { reportWords as words } from '../words/report.ts'
import { chartEnd, tableToLines } from './chart-lines.ts'

export interface ChartProps {
  readonly edition: Edition
  readonly table: ReportTable
}

const NARROWEST = 280
const WIDEST = 760

export function Chart({ edition, table }: ChartProps) {
  const ref = useRef<HTMLDivElement>(null)
  const width = useWidth(ref)
  const [state, setState] = useState<'drawing' | 'drawn' | 'away'>('drawing')
  useEffect(() => {
    const place = ref.current
    if (!place || width === undefined) return
    const left = { isLeft: false }
    const label = words.alternative(`${table.name}: ${table.title}`, table.rows.length)
    import('./draw-chart.ts').then(
      ({ drawChart }) => {
        if (left.isLeft) return
        const size = { width, end: chartEnd(edition, table), label }
        place.replaceChildren(drawChart(tableToLines(edition, table), size))
        setState('drawn')
      },
      () => setState('away'),
    )
    return () => {
      left.isLeft = true
    }
  }, [edition, table, width])
  return (
    <div class="chart" aria-busy={state === 'drawing' ? 'true' : undefined}>
      {state === 'drawing' && <p class="muted">{words.drawing}</p>}
      {state === 'away' && <p>{words.chartAway}</p>}
      <div ref={ref} class="chart__place" data-chart={table.id} />
    </div>
  )
}

/** The room for a chart, in steps, so that a scroll bar redraws nothing. */
function useWidth(ref: { readonly current: HTMLDivElement | null }): number | undefined {
  const [width, setWidth] = useState<number>()
  useEffect(() => {
    const place = ref.current
    if (!place) return
    const watch = new ResizeObserver(([entry]) => {
      const room = Math.round((entry?.contentRect.width ?? 0) / 20) * 20
      setWidth(Math.min(WIDEST, Math.max(NARROWEST, room)))
    })
    watch.observe(place)
    return () => watch.disconnect()
  }, [ref])
  return width
}
