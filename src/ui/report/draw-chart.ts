/**
 * Draws a chart of lines as SVG.  [UI161 UI163]
 *
 * Loaded when the first chart is shown. Colours are custom properties with a
 * value of their own: dark, print and forced colours set them, and a saved file
 * keeps what stands behind. Plot's own style element is taken out before the
 * chart reaches the page, whose policy allows no inline style.
 */
import { axisX, gridX, plot, rect, text } from '@observablehq/plot'
import type { ChartLine } from './chart-lines.ts'

export interface ChartSize {
  readonly width: number
  readonly end: number
  readonly label: string
}

const HEIGHTS = { variable: 32, label: 20, bar: 22 } as const
const LETTER_WIDTH = 7.2
const COLOURS = [
  'var(--chart-1, #1d4f91)',
  'var(--chart-2, #5694ca)',
  'var(--chart-3, #0b0c0c)',
  'var(--chart-4, #505a5f)',
] as const
const FONT_SIZE = 13
const LINE_HEIGHT = 1.2

interface Placed {
  readonly line: ChartLine
  readonly top: number
  readonly height: number
}

export function drawChart(lines: readonly ChartLine[], size: ChartSize): SVGSVGElement {
  const placed = placeLines(lines, size.width)
  const end = placed.at(-1)
  const height = end ? end.top + end.height : 0
  const bars = placed.flatMap(({ line, top }) => (line.kind === 'bar' ? [{ ...line, top }] : []))
  const wide = Math.floor(size.width / LETTER_WIDTH / 1.9)
  const drawn = plot({
    width: size.width,
    height: height + 40,
    marginLeft: 6,
    marginRight: Math.min(150, size.width * 0.38),
    marginTop: 4,
    marginBottom: 36,
    x: { domain: [0, size.end], label: null },
    y: { domain: [height, 0], axis: null },
    style: { fontSize: `${FONT_SIZE}px`, background: 'transparent', overflow: 'visible' },
    marks: [
      gridX({ ticks: 4, strokeOpacity: 0.25 }),
      axisX({ ticks: 4, tickSize: 0, label: null, fontSize: 12 }),
      rect(bars, {
        x1: 0,
        x2: 'value',
        y1: ({ top }) => top + 3,
        y2: ({ top }) => top + HEIGHTS.bar - 3,
        fill: ({ look }) => COLOURS[look % COLOURS.length],
        fillOpacity: ({ isPale }) => (isPale ? 0.35 : 1),
        stroke: ({ look }) => COLOURS[look % COLOURS.length],
      }),
      text(bars, {
        x: 'value',
        y: ({ top }) => top + HEIGHTS.bar / 2,
        text: 'text',
        textAnchor: 'start',
        dx: 6,
        fontVariant: 'tabular-nums',
      }),
      wordsMark(placed, 'variable', wide),
      wordsMark(placed, 'label', wide),
    ],
  })
  return asPicture(drawn, size.label)
}

function wordsMark(placed: readonly Placed[], kind: 'variable' | 'label', lineWidth: number) {
  const own = placed.flatMap(({ line, top, height }) =>
    line.kind === kind ? [{ words: line.text, foot: top + height - 4 }] : [],
  )
  return text(own, {
    x: 0,
    y: 'foot',
    text: 'words',
    textAnchor: 'start',
    lineAnchor: 'bottom',
    lineWidth,
    lineHeight: LINE_HEIGHT,
    fontWeight: kind === 'variable' ? 700 : 400,
  })
}

function placeLines(lines: readonly ChartLine[], width: number): readonly Placed[] {
  const placed: Placed[] = []
  let top = 0
  for (const line of lines) {
    const more = line.kind === 'bar' ? 0 : wrapsOf(line.text, width) - 1
    const height =
      HEIGHTS[line.kind] + more * FONT_SIZE * LINE_HEIGHT + (line.kind === 'label' ? 4 : 0)
    placed.push({ line, top, height })
    top += height
  }
  return placed
}

const wrapsOf = (words: string, width: number): number =>
  Math.max(1, Math.ceil((words.length * LETTER_WIDTH) / (width - 12)))

function asPicture(drawn: Element, label: string): SVGSVGElement {
  const svg = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg')
  if (!svg) throw new Error('broken invariant: a plot is an SVG')
  for (const style of svg.querySelectorAll('style')) style.remove()
  // The picture has one name; a name without a role on its parts is a fault.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', label)
  svg.classList.add('chart__picture')
  return svg
}

/** A file of its own: with its name space, and with colours where the page set properties. */
export function chartToText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('broken invariant: a copy is alike')
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('font-family', 'system-ui, sans-serif')
  copy.setAttribute('font-size', String(FONT_SIZE))
  copy.setAttribute('color', '#0b0c0c')
  copy.removeAttribute('class')
  const plain = new XMLSerializer().serializeToString(copy)
  return plain.replaceAll(/var\(--chart-\d, (#[0-9a-f]{6})\)/g, '$1')
}
