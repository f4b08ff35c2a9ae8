/**
 * A population: every case of one case type that a provider says is eligible,
 * before anybody draws a sample of it.
 *
 * Opaque references, the edition's fields, officer and office: nothing that says
 * who a person is. Import makes it, the draw reads it, and it is kept sealed in a
 * stream of its own, so that the draw can be repeated to the last case.
 */
export interface EligibleCase {
  /** The provider's opaque reference: unique within the population. */
  readonly reference: string
  readonly officer?: string
  readonly office?: string
  /** Option ids by profile field of the edition; what was blank is not there. */
  readonly profile: Readonly<Record<string, string>>
}

export interface Population {
  /** A case type of the edition. */
  readonly caseType: string
  readonly cases: readonly EligibleCase[]
}
