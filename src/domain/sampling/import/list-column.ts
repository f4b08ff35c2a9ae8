/**
 * A column of a list as a person and the suggestions see it: its heading, what it
 * may be used for, and why not for more.  [SA42 SA45]
 *
 * A column that says who somebody is may be left out, and nothing else; but a
 * number of a case system, or a heading that only sounds personal, may serve as
 * the opaque reference as long as its cells are no names, days of birth or
 * addresses.
 */
import type { ColumnUse } from './column-use.ts'
import { listUses } from './column-use.ts'
import type { ImportForm } from './import-form.ts'
import { findPersonalCells, type PersonalLook } from './personal-cells.ts'
import { findPersonalHeading, isOffice, isOfficer, type PersonalKind } from './personal-heading.ts'
import { textToWords } from './simplify.ts'

export interface ListColumn {
  readonly heading: string
  /** Filled and distinct, as they stand there; a look at the column, not all of it. */
  readonly examples: readonly string[]
  readonly personal: { readonly kind: PersonalKind; readonly by: 'heading' | 'cells' } | undefined
  /** What it may be used for; always 'leave-out'. */
  readonly uses: readonly ColumnUse[]
}

export interface ReadList {
  readonly headings: readonly string[]
  /** Below the headings; the row number of a spreadsheet beside each. */
  readonly rows: readonly ListRow[]
}

export interface ListRow {
  /** As the person counts in the spreadsheet, from 1. */
  readonly row: number
  readonly cells: readonly string[]
}

const EXAMPLES = 40

export function makeListColumns(
  { headings, rows }: ReadList,
  form: ImportForm,
  referenceDay: string,
): readonly ListColumn[] {
  return headings.map((heading, at) => {
    const cells = rows.map((row) => row.cells[at] ?? '')
    const look = findPersonalCells(cells, referenceDay)
    const byHeading = findPersonalHeading(heading, form.officerWords)
    const kind = byHeading ?? (look && isOthersName(heading, look, form) ? undefined : look?.kind)
    const by = byHeading ? ('heading' as const) : ('cells' as const)
    return {
      heading,
      examples: takeExamples(cells),
      personal: kind && { kind, by },
      uses: listUses(form).filter((use) => mayBe(use, { personal: kind, look: look?.kind, cells })),
    }
  })
}

/** Names that stand in many rows, or under such a heading, are officers' or offices'. */
function isOthersName(heading: string, look: PersonalLook, form: ImportForm): boolean {
  const words = textToWords(heading)
  const isTheirs = isOfficer(words, form.officerWords) || isOffice(words)
  return look.kind === 'name' && (isTheirs || look.isRepeated)
}

interface Suspicion {
  readonly personal: PersonalKind | undefined
  readonly look: PersonalKind | undefined
  readonly cells: readonly string[]
}

/** A reference is kept: only a number, or what reads like one below a heading of names, may be it. */
function mayBe(use: ColumnUse, { personal, look, cells }: Suspicion): boolean {
  if (use === 'leave-out') return true
  if (use !== 'reference') return personal === undefined
  if (look !== undefined && look !== 'number') return false
  return personal === 'name' ? isOpaque(cells) : personal === undefined || personal === 'number'
}

const MOSTLY = 0.9

/** More figures than letters: no name has that. */
function isOpaque(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const opaque = filled.filter(
    (cell) => cell.replaceAll(/\D/g, '').length >= cell.replaceAll(/\P{L}/gu, '').length,
  )
  return filled.length > 0 && opaque.length >= filled.length * MOSTLY
}

function takeExamples(cells: readonly string[]): readonly string[] {
  const found = new Set<string>()
  for (const cell of cells) {
    if (cell !== '') found.add(cell)
    if (found.size === EXAMPLES) break
  }
  return [...found]
}
