/**
 * Declared conflicts of interest: who may not judge what.  [AL2]
 *
 * Declared against one officer, one office or one case. Officers and offices are
 * known by the words of the list, as everywhere else: two spellings are two
 * officers, and are mended in the list.
 */
import type { PersonId, StreamId } from '../../../base/brand.ts'
import type { AllocationCase } from './allocation.ts'

export type DeclaredInterest = {
  readonly person: PersonId
} & Against

export type Against =
  | { readonly against: 'officer' | 'office'; readonly subject: string }
  | { readonly against: 'case'; readonly subject: StreamId }

type Subject = Pick<AllocationCase, 'stream' | 'officer' | 'office'>

/** The conflict of interest that keeps a case from somebody, or undefined. */
export type FindInterest = (person: PersonId, subject: Subject) => DeclaredInterest | undefined

export function createFindInterest(interests: Iterable<DeclaredInterest>): FindInterest {
  const known = new Map<string, DeclaredInterest>()
  for (const interest of interests) {
    const key = toKey(interest.person, interest.against, interest.subject)
    if (!known.has(key)) known.set(key, interest)
  }
  return (person, { stream, officer, office }) =>
    known.get(toKey(person, 'case', stream)) ??
    (officer === null ? undefined : known.get(toKey(person, 'officer', officer))) ??
    (office === null ? undefined : known.get(toKey(person, 'office', office)))
}

const toKey = (person: PersonId, against: Against['against'], subject: string): string =>
  `${person}/${against}/${subject}`
