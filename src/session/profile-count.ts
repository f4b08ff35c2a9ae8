/**
 * How many profile fields of a case have a value: a provider's list fills some of
 * them in, so that they alone are no beginning.  [UI35 AL3 JO40]
 */

import { valueToOption } from '../domain/assessment/values.ts'
import { makeFieldReader } from '../domain/edition/applicability.ts'
import type { Edition } from '../domain/edition/edition.ts'
import { makeForm } from '../domain/edition/form.ts'
import type { CaseLine } from './case-line.ts'

function createProfileCount(edition: Edition, providerType: string): (line: CaseLine) => number {
  const forms = new Map(
    edition.caseTypes.map(({ id }) => [id, makeForm(edition, id, providerType)]),
  )
  return ({ caseType, profile }) => {
    const form = forms.get(caseType)
    if (!form) return 0
    const readField = makeFieldReader(form, (field) => profile[field])
    return form.fields.filter(
      ({ id, options }) => valueToOption(options, readField(id)) !== undefined,
    ).length
  }
}

/** Somebody has worked in it, answered a question of it, or finished it. */
export function createIsBegun(edition: Edition, providerType: string): (line: CaseLine) => boolean {
  const profileCount = createProfileCount(edition, providerType)
  return (line) => line.status === 'finished' || line.hasWork || line.answered > profileCount(line)
}
