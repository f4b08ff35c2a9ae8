/**
 * The screens of the set-up in one piece: whoever opens one opens the others.
 */
export { AllocationPage } from './allocation/AllocationPage.tsx'
export { AppointmentsPage } from './appointments/AppointmentsPage.tsx'
export { EditionChange } from './editions/EditionChange.tsx'
export { Editions } from './editions/Editions.tsx'
export { EndPage } from './end/EndPage.tsx'
export { NewInspection } from './NewInspection.tsx'
export { PeoplePage } from './PeoplePage.tsx'
export { SetUp } from './SetUp.tsx'
