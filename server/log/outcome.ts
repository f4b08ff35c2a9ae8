/**
 * What became of one piece of work among several: its value, or what it threw.
 * For work that shares a commit, where one's fault must not become another's.
 */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  /** A bug, or the disk. */
  | { readonly ok: false; readonly thrown: unknown }

export function outcomeOf<T>(work: () => T): Outcome<T> {
  try {
    return { ok: true, value: work() }
  } catch (thrown) {
    return { ok: false, thrown }
  }
}
