/**
 * What every part of the evidence page reads: the inspection, the standard that
 * is looked at, and what was written.  [UI150]
 */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { assert } from '../../../base/assert.ts'
import type { Edition, Standard } from '../../../domain/edition/edition.ts'
import type { Evidence } from '../../../session/evidence.ts'
import type { Inspection } from '../../../session/inspections.ts'

export interface EvidenceView {
  readonly inspection: Inspection
  readonly edition: Edition
  readonly standard: Standard
  readonly evidence: Evidence
}

export const EvidenceContext = createContext<EvidenceView | undefined>(undefined)

export function useEvidence(): EvidenceView {
  const view = useContext(EvidenceContext)
  assert(view, 'a part of the evidence stands on its page')
  return view
}
