/**
 * Broken invariants are bugs: they throw and reach the one error boundary of
 * the runtime (`ui/shell`, `server/app.ts`, `sync/loop.ts`).
 * Messages name the invariant, never the content of a case.
 */
export function assert(holds: unknown, invariant: string): asserts holds {
  if (!holds) throw new Error(`broken invariant: ${invariant}`)
}

/** Makes a switch over a union exhaustive: a forgotten case does not compile. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${typeof value}`)
}
