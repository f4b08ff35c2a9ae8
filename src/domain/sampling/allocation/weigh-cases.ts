/**
 * How much work cases are, by the edition: one with an interview weighs more.
 * [AL6]
 */
import type { AllocationWish } from './allocation.ts'

/** A case type that the edition gives no weight counts one. */
export const weighCases = (
  { caseWeights }: Pick<AllocationWish['rules'], 'caseWeights'>,
  cases: readonly { readonly caseType: string }[],
): number => cases.reduce((sum, { caseType }) => sum + (caseWeights[caseType] ?? 1), 0)
