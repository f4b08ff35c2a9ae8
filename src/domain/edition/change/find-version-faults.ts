/**
 * What is wrong with a version as the successor of another: everything that was
 * asked must be accounted for.  [EC2]
 *
 * A part that is gone or new without a word is refused here: it would be a slip
 * of whoever wrote the version, and a person would look for an answer in vain.
 * Case types and kinds of provider keep their ids, because cases and inspections
 * are of one.
 */
import type { Edition } from '../edition.ts'
import type { EditionFault } from '../faults.ts'
import { indexParts, partIn } from './edition-parts.ts'
import { resolveChanges, scopeBefore, toResolved } from './resolve-changes.ts'

export function findVersionFaults(before: Edition, after: Edition): EditionFault[] {
  const faults: EditionFault[] = []
  const add = (path: string, message: string) => void faults.push({ path, message })
  const { follows } = after
  if (!follows || follows.edition !== before.id) {
    add('follows.edition', `expected "${before.id}", which this version would follow`)
    return faults
  }
  const resolved = resolveChanges(before, after)
  const old = indexParts(before)
  follows.changes.forEach((change, index) => {
    const { scope, from } = toResolved(change)
    for (const id of from)
      if (!partIn(old, scopeBefore(resolved, before, scope), id))
        add(`follows.changes.${index}.from`, `"${id}" is no ${change.what} of ${before.id}`)
  })
  for (const { said, scope, kind, from, to } of resolved) {
    if (said !== 'silent') continue
    const id = kind === 'new' ? to.join() : from.join()
    add(
      'follows.changes',
      kind === 'new'
        ? `${scope} "${id}" was not there in ${before.id}: say that it is new, or where it came from`
        : `${scope} "${id}" of ${before.id} is gone: say what became of it`,
    )
  }
  for (const { id } of before.caseTypes)
    if (!after.caseTypes.some((type) => type.id === id))
      add('caseTypes', `"${id}" of ${before.id} is gone: cases of it would have no form`)
  for (const type of Object.keys(before.providerTypes))
    if (!Object.hasOwn(after.providerTypes, type))
      add('providerTypes', `"${type}" of ${before.id} is gone: inspections of it would have none`)
  for (const question of [
    ...before.officerInterview.questions,
    ...before.officerInterview.perCase,
  ]) {
    const now = [...after.officerInterview.questions, ...after.officerInterview.perCase]
    if (!now.some(({ id, type }) => id === question.id && type === question.type))
      add('officerInterview', `"${question.id}" of ${before.id} is gone: it keeps its id and type`)
  }
  return faults
}
