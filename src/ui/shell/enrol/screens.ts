/**
 * Enrolment, in one piece.
 */
export { Enrol } from './Enrol.tsx'
