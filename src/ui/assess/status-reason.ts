/**
 * The register of the reason why a finished case was opened again.  [UI21]
 *
 * Beside `status` in the case's own log, so that it has its author, time and
 * history like every answer.
 */
import { paths } from '../../domain/assessment/paths.ts'

export const statusReasonPath = paths.statusReason
