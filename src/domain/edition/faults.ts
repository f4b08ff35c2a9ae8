/**
 * A fault of an edition: where it stands and what is wrong there.  [ED2]
 *
 * All faults are collected before anything is refused: who writes an edition
 * mends them in one go.
 */
export interface EditionFault {
  /** Dots between the keys, as in `profile.harmIssues.setBy.field`. */
  readonly path: string
  readonly message: string
}

export type AddFault = (path: string, message: string) => void

/** Adds a fault for every name that stands a second time. */
export function addRepeats(add: AddFault, path: string, names: readonly string[]): void {
  const seen = new Set<string>()
  names.forEach((name, index) => {
    if (seen.has(name)) add(`${path}.${index}`, `"${name}" stands there a second time`)
    seen.add(name)
  })
}

/** Adds a fault for every name that is not among the known ones. */
export function addUnknown(
  add: AddFault,
  path: string,
  names: readonly string[],
  known: { readonly what: string; readonly has: (name: string) => boolean },
): void {
  names.forEach((name, index) => {
    if (!known.has(name)) add(`${path}.${index}`, `"${name}" is no ${known.what} of this edition`)
  })
}
