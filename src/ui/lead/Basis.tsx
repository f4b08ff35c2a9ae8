/**
 * Which cases a figure stands on, beside every figure.  [UI140]
 */
export function Basis({ basis }: { basis: string }) {
  return <p class="basis muted">{basis}</p>
}
