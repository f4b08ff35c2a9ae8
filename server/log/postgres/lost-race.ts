/**
 * Two transactions wanted the same row, and this one starts again.  [EP41]
 *
 * PostgreSQL says so by its codes: a snapshot that is out of date, two that wait
 * for each other, an id that another has just filed.
 */
export class LostRace extends Error {}

const CODES: ReadonlySet<unknown> = new Set(['40001', '40P01', '23505'])

export const isLostRace = (thrown: unknown): boolean =>
  thrown instanceof LostRace ||
  (thrown instanceof Error && 'code' in thrown && CODES.has(thrown.code))
