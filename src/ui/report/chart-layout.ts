/**
 * Where the words and bars of a chart stand, for a given room.  [UI161]
 *
 * Pure. Long words are broken into lines by an estimate that is rather too wide
 * than too narrow: measuring them would need the page.
 */
import type { ChartLine } from './chart-lines.ts'

export interface ChartRoom {
  readonly width: number
  /** Where the axis ends: 100 per cent, or the highest score. */
  readonly end: number
}

export interface PlacedWords {
  readonly text: string
  readonly y: number
  readonly isHeading: boolean
}

export interface PlacedBar {
  readonly y: number
  readonly width: number
  readonly text: string
  readonly look: number
  readonly isPale: boolean
}

export interface ChartLayout {
  readonly words: readonly PlacedWords[]
  readonly bars: readonly PlacedBar[]
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  /** Of the bars and words; the axis stands below. */
  readonly height: number
}

/** Half a figure's width, so that the axis's first figure is whole. */
export const CHART_LEFT = 6
export const BAR_HEIGHT = 16
const BAR_STEP = 22
const LINE_HEIGHT = 16
const GAPS = { variable: 16, label: 6 } as const
const LETTER_WIDTH = 7
const BAR_WORDS = 150
const TICKS = 5

export function layOutChart(lines: readonly ChartLine[], { width, end }: ChartRoom): ChartLayout {
  const room = width - CHART_LEFT - Math.min(BAR_WORDS, width * 0.4)
  const words: PlacedWords[] = []
  const bars: PlacedBar[] = []
  let height = 0
  for (const line of lines) {
    if (line.kind === 'bar') {
      const { value, text, look, isPale } = line
      bars.push({ y: height + 3, width: (value / end) * room, text, look, isPale })
      height += BAR_STEP
      continue
    }
    height += GAPS[line.kind]
    for (const text of breakWords(line.text, width - CHART_LEFT)) {
      height += LINE_HEIGHT
      words.push({ text, y: height - 3, isHeading: line.kind === 'variable' })
    }
  }
  return { words, bars, ticks: makeTicks(end, room), height }
}

function breakWords(text: string, width: number): string[] {
  const most = Math.floor(width / LETTER_WIDTH)
  const broken: string[] = []
  for (const word of text.split(' ')) {
    const last = broken.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      broken[broken.length - 1] = `${last} ${word}`
    else broken.push(word)
  }
  return broken
}

/** Five steps of a hundred; of a few scores each of them. */
function makeTicks(end: number, room: number): ChartLayout['ticks'] {
  const steps = Math.min(end, TICKS)
  return Array.from({ length: steps + 1 }, (_, at) => ({
    x: CHART_LEFT + (at / steps) * room,
    label: String((at / steps) * end),
  }))
}
