/**
 * The cases of which something is kept here and not at the office yet.  [SR4]
 */
import type { StreamId } from '../../base/brand.ts'
import { readUnsentStreams } from '../../store/unsent-streams.ts'
import type { Session } from '../session.ts'

export const readUnsent = ({ log }: Session): Promise<ReadonlySet<StreamId>> =>
  readUnsentStreams(log)
