/**
 * A difference in points, with its sign: "+3.1", "−0.4", "0.0".
 */
export function toPoints(difference: number): string {
  const tenth = Math.round(difference * 10) / 10
  if (tenth === 0) return '0.0'
  return `${tenth > 0 ? '+' : '−'}${Math.abs(tenth).toFixed(1)}`
}
