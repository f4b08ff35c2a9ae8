/**
 * Rows of the log in pages and by name, for what is read beside the work and
 * must not be in its way: history, and what can be undone.  [HI3]
 */
import { Dexie } from 'dexie'
import type { OpId, StreamId } from '../base/brand.ts'
import type { OpRow } from './database.ts'
import type { Gate } from './gate.ts'

/** Every row of a stream, in order of arrival: to count, or for its ends. */
export const rowsOf = ({ db }: Pick<Gate, 'db'>, stream: StreamId) =>
  db.ops.where('[stream+place]').between([stream, Dexie.minKey], [stream, Dexie.maxKey])

/** At most `limit` rows of a stream after a place, in order of arrival. */
export const readPage = (
  { db }: Gate,
  stream: StreamId,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<OpRow[]> =>
  db.ops
    .where('[stream+place]')
    .between([stream, after], [stream, Dexie.maxKey], false, true)
    .limit(limit)
    .toArray()

/** Those that are here; ids that are no row's are passed over. */
export const readByIds = ({ db }: Gate, ids: readonly OpId[]): Promise<OpRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : db.ops.where('id').anyOf(ids).toArray()
