/**
 * Whether a rating may be proposed for a standard: it exists, is the provider's,
 * is judged on evidence, and the level is one of the edition.  [DO5]
 */
import { err, ok, type Result } from '../../base/result.ts'
import type { Edition, Standard } from '../edition/edition.ts'
import { providerStandards } from '../rating/provider-standards.ts'

export interface NoProposal {
  readonly kind: 'unknown-standard' | 'judged-on-cases' | 'unknown-level'
}

export function checkProposal(
  edition: Edition,
  providerType: string,
  { standard: id, level }: { readonly standard: string; readonly level: string | null },
): Result<Standard, NoProposal> {
  const standard = providerStandards(edition, providerType).find((one) => one.id === id)
  if (!standard) return err({ kind: 'unknown-standard' })
  if (standard.basis === 'cases') return err({ kind: 'judged-on-cases' })
  const isKnown = level === null || edition.rating.levels.some((one) => one.id === level)
  return isKnown ? ok(standard) : err({ kind: 'unknown-level' })
}
