/**
 * What came of an enrolment that did not work: which step, which words.  [UI5]
 */
import type { EnrolFault } from '../../../session/enrol.ts'
import type { EnrolAgainFault } from '../../../session/enrol-again.ts'
import { enrolWords as words } from '../../words/enrol.ts'
import type { EnrolCallFault } from '../app-model.ts'

export interface EnrolProblem {
  readonly step: 'who' | 'type-back'
  /** Beside the step's field. */
  readonly field?: string
  /** About the whole step. */
  readonly notice?: { readonly title: string; readonly body: string }
  readonly needsNewKeys?: boolean
}

export function faultToProblem(fault: EnrolFault | EnrolAgainFault | EnrolCallFault): EnrolProblem {
  switch (fault.kind) {
    case 'passphrase-differs':
      return { step: 'type-back', field: words.faults[fault.kind] }
    case 'bad-code':
      return { step: 'who', field: words.faults[fault.kind] }
    case 'no-network':
    case 'not-the-office':
      return { step: 'type-back', notice: words.network[fault.kind] }
    case 'still-unsent':
      return { step: 'type-back', notice: words.stillUnsent }
    case 'enrolment-refused':
      return refusalToProblem(fault.code, fault.message)
    default:
      return { step: 'type-back', notice: words.storeFault }
  }
}

function refusalToProblem(code: string, message: string): EnrolProblem {
  switch (code) {
    case 'device-known':
      return { step: 'who', field: words.faults[code], needsNewKeys: true }
    case 'unknown-code':
    case 'code-used':
    case 'code-withdrawn':
    case 'code-expired':
      return { step: 'who', field: words.faults[code] }
    default:
      return { step: 'who', field: words.refused(message) }
  }
}
