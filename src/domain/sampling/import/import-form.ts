/**
 * What the list of one case type may hold: the fields that the edition asks
 * there, with every word that stands for an option, and the days of eligibility.
 * [SA40 SA50]
 *
 * A plain value without functions: it is handed to the worker that reads the
 * list. Nothing that is not in here can be kept of a list, but the reference, the
 * officer and the office.
 */
import { isAskedOf } from '../../edition/asked-of.ts'
import type { CaseType, Edition, Eligibility, ProfileField } from '../../edition/edition.ts'
import { optionToLabel } from '../../edition/labels.ts'

export interface ImportOption {
  readonly id: string
  readonly label: string
}

export interface ImportField {
  readonly id: string
  readonly label: string
  /** Further words by which lists call it. */
  readonly alsoCalled: readonly string[]
  readonly options: readonly ImportOption[]
  /** Words of reports that stand for one or several options. */
  readonly groups: readonly { readonly label: string; readonly options: readonly string[] }[]
}

export interface ImportForm {
  readonly caseType: string
  readonly fields: readonly ImportField[]
  readonly eligibility: Eligibility | undefined
  /** What the edition calls the officer: words of a heading. */
  readonly officerWords: readonly string[]
}

export function makeImportForm(
  edition: Edition,
  caseType: CaseType,
  providerType?: string,
): ImportForm {
  const { terms } = edition
  return {
    caseType: caseType.id,
    fields: Object.entries(edition.profile)
      .filter(([, field]) => isAskedOf(field, caseType.id, providerType))
      .map(([id, field]) => makeImportField(edition, id, field)),
    eligibility: caseType.eligibility,
    officerWords: [terms.officer, terms.officers, terms.officerShort],
  }
}

function makeImportField(edition: Edition, id: string, field: ProfileField): ImportField {
  return {
    id,
    label: field.label,
    alsoCalled: field.alsoCalled ?? [],
    options: field.options.map((option) => ({
      id: option,
      label: optionToLabel(edition, id, option),
    })),
    groups: Object.entries(field.reportGroups ?? {}).map(([label, options]) => ({
      label,
      options,
    })),
  }
}
