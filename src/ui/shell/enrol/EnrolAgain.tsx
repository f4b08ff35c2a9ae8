/**
 * Enrolled anew, after a forgotten passphrase: the same three steps, over the
 * store that is here.  [UI201 UN12]
 */
import { EnrolSteps } from './EnrolSteps.tsx'
import { useEnrolment } from './use-enrolment.ts'

export function EnrolAgain() {
  return <EnrolSteps enrolment={useEnrolment({ isAgain: true })} />
}
