/**
 * What a version says of the one before, checked as far as the version alone can
 * tell: it follows another, names each id once, and what it says is there is
 * there.  [EC2]
 */
import type { Edition } from '../edition.ts'
import type { AddFault } from '../faults.ts'
import { indexParts } from './edition-parts.ts'
import { toResolved } from './resolve-changes.ts'

export function addFollowsFaults(edition: Edition, add: AddFault): void {
  const { follows, id: own } = edition
  if (!follows) return
  if (follows.edition === own) add('follows.edition', 'an edition cannot follow itself')
  const parts = indexParts(edition)
  const seen = new Set<string>()
  follows.changes.forEach((change, index) => {
    const at = `follows.changes.${index}`
    const isOption = change.what === 'option'
    if (isOption && change.of === undefined) add(at, 'expected "of": the field of the option')
    if (!isOption && change.of !== undefined) add(`${at}.of`, 'only an option has a field')
    if (isOption && change.of !== undefined && !Object.hasOwn(edition.profile, change.of))
      add(`${at}.of`, `"${change.of}" is no profile field of this edition`)
    const { scope, from, to } = toResolved(change)
    const count = (side: 'from' | 'to', ids: readonly string[]) => {
      for (const id of ids) {
        const name = `${side}|${scope}|${id}`
        if (seen.has(name)) add(`${at}.${side}`, `"${id}" stands there a second time`)
        seen.add(name)
      }
    }
    count('from', from)
    count('to', to)
    for (const id of to)
      if (!parts.get(scope)?.has(id))
        add(`${at}.to`, `"${id}" is no ${change.what} of this edition`)
    if (change.kind === 'moved' && change.from === change.to)
      add(at, `"${change.from}" is said to move to where it is: leave it out, it stays by itself`)
  })
}
