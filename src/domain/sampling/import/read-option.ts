/**
 * The option that a cell names by itself: its id or its label, or the band of a
 * number. Needs nobody's word.  [SA43 SA44]
 *
 * A reader per column, since a list of 20,000 rows has a handful of values: each
 * is looked up once.
 */
import type { ImportField } from './import-form.ts'
import { fieldToBands, numberToBand } from './number-bands.ts'
import { cellToKey, simplify } from './simplify.ts'

export type ReadOption = (cell: string) => string | undefined

export function createOptionReader(field: ImportField): ReadOption {
  const bands = fieldToBands(field)
  const known = new Map<string, string | undefined>()
  const read = (cell: string): string | undefined => {
    const key = cellToKey(cell)
    const exact = field.options.find(
      ({ id, label }) => cellToKey(id) === key || cellToKey(label) === key,
    )
    if (exact) return exact.id
    if (bands) return numberToBand(bands, key)
    const words = simplify(cell)
    const same = field.options.filter(
      ({ id, label }) => simplify(id) === words || simplify(label) === words,
    )
    return same.length === 1 ? same[0]?.id : undefined
  }
  return (cell) => {
    if (!known.has(cell)) known.set(cell, read(cell))
    return known.get(cell)
  }
}
