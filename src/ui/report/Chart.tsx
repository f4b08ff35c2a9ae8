/**
 * One chart: words and bars, drawn anew when its room changes.  [UI161]
 *
 * A bar is told by its words and never by its colour alone. Colours are custom
 * properties with a value of their own: dark, print and forced colours set them,
 * and a saved file keeps what stands behind.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Edition } from '../../domain/edition/edition.ts'
import type { ReportTable } from '../../domain/tables/table.ts'
import { reportWords } from '../words/report.ts'
import { BAR_HEIGHT, CHART_LEFT, type ChartLayout, layOutChart } from './chart-layout.ts'
import { chartEnd, tableToLines } from './chart-lines.ts'

export interface ChartProps {
  readonly edition: Edition
  readonly table: ReportTable
}

const AXIS_HEIGHT = 28
const COLOURS = [
  'var(--chart-1, #1d4f91)',
  'var(--chart-2, #5694ca)',
  'var(--chart-3, #0b0c0c)',
  'var(--chart-4, #505a5f)',
] as const

export function Chart({ edition, table }: ChartProps) {
  const ref = useRef<HTMLDivElement>(null)
  const width = useWidth(ref)
  const layout = useMemo(
    () => layOutChart(tableToLines(edition, table), { width, end: chartEnd(edition, table) }),
    [edition, table, width],
  )
  const height = layout.height + AXIS_HEIGHT
  const title = `${table.name}: ${table.title}`
  return (
    <div class="chart" ref={ref} data-chart={table.id}>
      <svg
        class="chart__picture"
        role="img"
        aria-label={reportWords.alternative(title, table.rows.length)}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        fill="currentColor"
        font-size="13"
      >
        <Axis layout={layout} />
        {layout.bars.map(({ y, width: length, text, look, isPale }, at) => (
          <g key={at}>
            <rect
              x={CHART_LEFT}
              y={y}
              width={length}
              height={BAR_HEIGHT}
              fill={COLOURS[look % COLOURS.length]}
              fill-opacity={isPale ? 0.35 : 1}
              stroke={COLOURS[look % COLOURS.length]}
            />
            <text x={CHART_LEFT + length + 6} y={y + BAR_HEIGHT - 3}>
              {text}
            </text>
          </g>
        ))}
        {layout.words.map(({ text, y, isHeading }, at) => (
          <text key={at} x={CHART_LEFT} y={y} font-weight={isHeading ? 700 : 400}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  )
}

const Axis = ({ layout: { ticks, height } }: { layout: ChartLayout }) => (
  <g>
    {ticks.map(({ x, label }) => (
      <g key={label}>
        <line x1={x} x2={x} y1={0} y2={height + 4} stroke="currentColor" stroke-opacity={0.25} />
        <text x={x} y={height + 20} text-anchor="middle" font-size="12">
          {label}
        </text>
      </g>
    ))}
  </g>
)

const NARROWEST = 280
const WIDEST = 760

/** The room for a chart, in steps, so that a scroll bar redraws nothing. */
function useWidth(ref: { readonly current: HTMLDivElement | null }): number {
  const [width, setWidth] = useState(WIDEST)
  useEffect(() => {
    const place = ref.current
    if (!place) return
    const watch = new ResizeObserver(([entry]) => {
      const room = Math.floor((entry?.contentRect.width ?? 0) / 20) * 20
      setWidth(Math.min(WIDEST, Math.max(NARROWEST, room)))
    })
    watch.observe(place)
    return () => watch.disconnect()
  }, [ref])
  return width
}
