/**
 * The boundaries in figures, once above the bars of a standard.
 */
export function BarAxis({ boundaries }: { boundaries: readonly number[] }) {
  return (
    <div class="kq-axis">
      <svg class="kq-axis__figures" width="100%" height="18" aria-hidden="true">
        {boundaries.map((boundary) => (
          <text
            key={boundary}
            class="reach-bar__figure"
            x={`${boundary}%`}
            y="13"
            text-anchor="middle"
          >
            {boundary}%
          </text>
        ))}
      </svg>
    </div>
  )
}
