/**
 * Enrolment and what it ends on, in one piece.
 */
export { Enrol } from './Enrol.tsx'
export { Ready } from './Ready.tsx'
