/**
 * Enrolment in three steps: who, the words, the words typed back.  [UI5 SE6]
 *
 * Going back loses nothing. When the office has said yes the tablet is enrolled,
 * and "Ready to travel" says what is there and what is still on its way.
 */

import { EnrolSteps } from './EnrolSteps.tsx'
import { useEnrolment } from './use-enrolment.ts'

export function Enrol() {
  return <EnrolSteps enrolment={useEnrolment()} />
}
