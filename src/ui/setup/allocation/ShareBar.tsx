/**
 * A load as a bar, with a mark where an even share of everything would be. The
 * number stands beside it: the bar is for the eye alone.  [UI63]
 */
export interface ShareBarProps {
  readonly value: number
  readonly most: number
  readonly even?: number | undefined
  readonly isNobody?: boolean
}

export function ShareBar({ value, most, even, isNobody }: ShareBarProps) {
  const toWidth = (weight: number) => (100 * weight) / Math.max(1, most)
  return (
    <svg class="loads__bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect
        class={isNobody ? 'loads__fill loads__fill--nobody' : 'loads__fill'}
        width={toWidth(value)}
        height="12"
      />
      {even !== undefined && (
        <rect class="loads__even" x={Math.min(99, toWidth(even))} width="1" height="12" />
      )}
    </svg>
  )
}
