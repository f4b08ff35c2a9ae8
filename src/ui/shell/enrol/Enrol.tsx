/**
 * Enrolment in three steps: who, the words, the words typed back.  [UI5 SE6]
 *
 * Going back loses nothing. When the office has said yes the tablet is enrolled,
 * and "Ready to travel" says what is there and what is still on its way.
 */

import { PassphraseStep } from './PassphraseStep.tsx'
import { TypeBackStep } from './TypeBackStep.tsx'
import { useEnrolment } from './use-enrolment.ts'
import { WhoStep } from './WhoStep.tsx'

export function Enrol() {
  const enrolment = useEnrolment()
  switch (enrolment.step) {
    case 'who':
      return <WhoStep enrolment={enrolment} />
    case 'words':
      return <PassphraseStep enrolment={enrolment} />
    case 'type-back':
      return <TypeBackStep enrolment={enrolment} />
  }
}
