/**
 * How many envelopes lie on this tablet: what a copy would hold.  [CY6]
 */
import { countRows } from '../../store/copied.ts'
import type { Session } from '../session.ts'

export const countEntries = ({ log }: Session): Promise<number> => countRows(log)
