/**
 * What each column of a list probably is, by its heading and by its cells.
 * [SA41 SA45]
 *
 * Each use is given once, to the column that fits best; a column that fits
 * nothing well is left out. What was chosen for the same heading before counts
 * more than any likeness. Never suggests what a column may not be used for, nor a
 * number of a case system where something more opaque is there.  [SA60]
 */
import { type ColumnUse, fieldToUse } from './column-use.ts'
import type { ImportField, ImportForm } from './import-form.ts'
import { headingLikeness } from './likeness.ts'
import type { ListColumn } from './list-column.ts'
import { parseDay } from './parse-day.ts'
import { isOffice, isOfficer } from './personal-heading.ts'
import { createOptionReader } from './read-option.ts'
import { simplify, textToWords } from './simplify.ts'
import { suggestValue } from './suggest-value.ts'

/** By the simplified heading. */
export type RememberedUses = ReadonlyMap<string, ColumnUse>

const LEAST = 0.55
const CASE_NUMBER = 0.6
/** Of a heading that holds such a word among others, above cells with figures. */
const OPAQUE = 0.7
const REFERENCE_WORDS = new Set(['ref', 'reference', 'id', 'identifier'])
const MOSTLY = 0.9
const REFERENCE =
  'case reference,reference,ref,case ref,case id,id,unique id,case number,identifier'
    .split(',')
    .map(textToWords)

export function suggestUses(
  columns: readonly ListColumn[],
  form: ImportForm,
  remembered: RememberedUses = new Map(),
): readonly ColumnUse[] {
  const uses = columns.map<ColumnUse | undefined>(({ heading, uses: allowed }) => {
    const known = remembered.get(simplify(heading))
    return known !== undefined && allowed.includes(known) ? known : undefined
  })
  const taken = new Set(uses.filter((use) => use !== undefined && use !== 'leave-out'))
  const pairs = columns.flatMap((column, at) =>
    uses[at] !== undefined
      ? []
      : column.uses
          .filter((use) => use !== 'leave-out')
          .map((use) => ({ at, use, likeness: useLikeness(column, use, form) })),
  )
  for (const { at, use, likeness } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (likeness < LEAST || uses[at] !== undefined || taken.has(use)) continue
    uses[at] = use
    taken.add(use)
  }
  return uses.map((use) => use ?? 'leave-out')
}

function useLikeness(column: ListColumn, use: ColumnUse, form: ImportForm): number {
  const words = textToWords(column.heading)
  switch (use) {
    case 'reference':
      return referenceLikeness(column, words, form)
    case 'officer':
      return isOfficer(words, form.officerWords) ? 0.9 - 0.01 * words.length : 0
    case 'office':
      return isOffice(words) ? 0.85 - 0.01 * words.length : 0
    case 'day':
      return dayLikeness(column, words, form)
  }
  const fields = form.fields.filter(({ id }) => fieldToUse(id) === use)
  return Math.max(0, ...fields.map((field) => fieldLikeness(column, words, field)))
}

function referenceLikeness(column: ListColumn, words: readonly string[], form: ImportForm): number {
  const { personal } = column
  const byHeading = Math.max(...REFERENCE.map((known) => headingLikeness(words, known)))
  // A number of a case system serves where the list has nothing more opaque.
  if (personal?.by === 'heading') return personal.kind === 'number' ? CASE_NUMBER : 0
  if (personal) return Math.max(CASE_NUMBER, byHeading)
  if (!isOpaque(column)) return byHeading * 0.8
  const isOthers = isOfficer(words, form.officerWords) || isOffice(words)
  const isNamed = !isOthers && words.some((word) => REFERENCE_WORDS.has(word))
  return Math.max(byHeading, isNamed ? OPAQUE : 0)
}

/** Figures nearly everywhere: a row in which somebody wrote words does not change what it is. */
function isOpaque({ examples }: ListColumn): boolean {
  const withFigures = examples.filter((cell) => /\d/.test(cell))
  return withFigures.length > 0 && withFigures.length >= examples.length * MOSTLY
}

function dayLikeness({ examples }: ListColumn, words: readonly string[], form: ImportForm): number {
  const days = examples.filter(
    (cell) => parseDay(cell, 'day-first') ?? parseDay(cell, 'month-first'),
  )
  if (examples.length === 0 || days.length < examples.length * 0.6) return 0
  return 0.6 + 0.4 * headingLikeness(words, textToWords(String(form.eligibility?.day)))
}

function fieldLikeness(
  { examples }: ListColumn,
  words: readonly string[],
  field: ImportField,
): number {
  const names = [field.id, field.label, ...field.alsoCalled].map(textToWords)
  const byHeading = Math.max(...names.map((name) => headingLikeness(words, name)))
  if (byHeading < LEAST || examples.length === 0) return byHeading
  const read = createOptionReader(field)
  const isLikely = (cell: string) =>
    read(cell) !== undefined || suggestValue(field, cell).kind !== 'unknown'
  const fitting = examples.filter(isLikely).length / examples.length
  return byHeading * (0.6 + 0.4 * fitting)
}
