/**
 * The form by which a case of an inspection is judged now.  [EC8 EC13]
 *
 * Of the version in use; a kind of case that it no longer has goes on under the
 * last version that had it. Made once per inspection and kind of case.
 */
import { assert } from '../base/assert.ts'
import { makeFormVersions } from '../domain/assessment/form-versions.ts'
import { makeVersions } from '../domain/edition/change/kept-names.ts'
import { type Form, makeForm } from '../domain/edition/form.ts'
import type { Inspection } from './inspections.ts'

const made = new WeakMap<Inspection, Map<string, Form | undefined>>()

/** Undefined when no version has such a case type: the case stays closed, kept as it is. */
export function formOf(inspection: Inspection, caseType: string): Form | undefined {
  const forms = made.get(inspection) ?? new Map<string, Form | undefined>()
  made.set(inspection, forms)
  if (!forms.has(caseType)) forms.set(caseType, makeFormOf(inspection, caseType))
  return forms.get(caseType)
}

function makeFormOf(
  { edition, earlier = [], providerType }: Inspection,
  caseType: string,
): Form | undefined {
  assert(edition, 'forms are asked of a known edition')
  const editions = [...earlier, edition]
  const at = editions.findLastIndex(({ caseTypes }) => caseTypes.some(({ id }) => id === caseType))
  const asking = editions[at]
  if (!asking) return undefined
  const form = makeForm(asking, caseType, providerType)
  if (at === 0) return form
  const versions = makeVersions(editions.slice(0, at + 1))
  return { ...form, versions: makeFormVersions(versions, caseType) }
}
