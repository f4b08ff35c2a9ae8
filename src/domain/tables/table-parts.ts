/**
 * What every kind of table is made with.
 */
import type { Edition } from '../edition/edition.ts'
import type { ReportTableRule } from '../edition/rules.ts'
import type { TableSource } from './source.ts'

export interface TableParts {
  readonly edition: Edition
  readonly source: TableSource
  /** 'all', then each kind of provider that there is. */
  readonly groups: readonly string[]
}

type Place = Pick<ReportTableRule, 'id' | 'name' | 'title' | 'note'>

export const placeOf = ({ id, name, title, note }: Place) => ({
  id,
  name,
  title,
  notes: note === undefined ? [] : [note],
})
