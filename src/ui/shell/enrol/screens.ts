/**
 * Enrolment and what opens a tablet, in one piece.
 */

export { Forgotten } from '../forgotten/Forgotten.tsx'
export { WayIn } from '../way-in/WayIn.tsx'
export { Enrol } from './Enrol.tsx'
