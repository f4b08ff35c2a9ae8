/**
 * Expected failures travel in the return type; only bugs are thrown.
 *
 * A failure is a plain object with a `kind` in kebab-case: the same word in
 * code, in logs, on the wire and in tests.
 */
export type Result<T, E extends { kind: string } = { kind: string }> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const err = <E extends { kind: string }>(
  error: E,
): { readonly ok: false; readonly error: E } => ({ ok: false, error })
