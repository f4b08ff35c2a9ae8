/**
 * The three steps, the same for a first enrolment and for one anew.  [UI5 UN12]
 */
import { PassphraseStep } from './PassphraseStep.tsx'
import { TypeBackStep } from './TypeBackStep.tsx'
import type { Enrolment } from './use-enrolment.ts'
import { WhoStep } from './WhoStep.tsx'

export function EnrolSteps({ enrolment }: { enrolment: Enrolment }) {
  switch (enrolment.step) {
    case 'who':
      return <WhoStep enrolment={enrolment} />
    case 'words':
      return <PassphraseStep enrolment={enrolment} />
    case 'type-back':
      return <TypeBackStep enrolment={enrolment} />
  }
}
