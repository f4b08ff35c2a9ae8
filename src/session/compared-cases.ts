/**
 * The last comparison with the office, for the screen.  [RC1 RC3]
 */
import { type Compared, readCompared } from '../store/compared.ts'
import type { Session } from './session.ts'

export type { Compared } from '../store/compared.ts'

export const readComparedCases = ({ log }: Session): Promise<Compared | undefined> =>
  readCompared(log)
