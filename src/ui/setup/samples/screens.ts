/**
 * The screens of the samples in one piece: whoever opens one opens the other.
 */
export { SamplePage } from './SamplePage.tsx'
export { SamplesPage } from './SamplesPage.tsx'
