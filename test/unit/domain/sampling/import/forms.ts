/**
 * What tests of the import read lists against: the bundled edition's form of a
 * case type, and the small edition's.
 */
import type { Edition } from '../../../../../src/domain/edition/edition.ts'
import {
  type ImportField,
  type ImportForm,
  makeImportForm,
} from '../../../../../src/domain/sampling/import/import-form.ts'
import type { ReadList } from '../../../../../src/domain/sampling/import/list-column.ts'
import { loadBundled, makeSmallEdition } from '../../../../fixtures/editions.ts'

export const TODAY = '2019-10-01'

export function formOf(edition: Edition, caseType: string): ImportForm {
  const known = edition.caseTypes.find(({ id }) => id === caseType)
  if (!known) throw new Error(`the edition has no ${caseType}`)
  return makeImportForm(edition, known)
}

export const bundledForm = formOf(await loadBundled(), 'case-supervision')
export const smallForm = formOf(makeSmallEdition(), 'stay')

export function fieldOf(id: string, form: ImportForm = bundledForm): ImportField {
  const field = form.fields.find((one) => one.id === id)
  if (!field) throw new Error(`the form has no ${id}`)
  return field
}

/** Rows below a heading row, as the first row of a spreadsheet. */
export const makeList = (
  headings: readonly string[],
  ...rows: readonly (readonly string[])[]
): ReadList => ({ headings, rows: rows.map((cells, at) => ({ row: at + 2, cells })) })
