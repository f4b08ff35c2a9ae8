/** Medians and 95th percentiles, as the figures quote them. */
export interface Figure {
  readonly runs: number
  readonly median: number
  readonly p95: number
}

export function toFigure(values: readonly number[]): Figure {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  const round = (value: number | undefined) => Math.round((value ?? Number.NaN) * 100) / 100
  return { runs: sorted.length, median: round(at(0.5)), p95: round(at(0.95)) }
}
