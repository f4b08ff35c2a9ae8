/**
 * What became of a write, spoken where it was asked for.
 */
import { Notice } from '../parts/Notice.tsx'
import type { Said } from './use-keeping.ts'

export function SaidLine({ said }: { said: Said | undefined }) {
  return (
    <div role="status">
      {said && <Notice kind={said.kind === 'kept' ? 'success' : 'error'}>{said.text}</Notice>}
    </div>
  )
}
