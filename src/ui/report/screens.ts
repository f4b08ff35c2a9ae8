/**
 * The screens of the report, in one file of the build.
 */
export { Archive } from './Archive.tsx'
export { Comparison } from './Comparison.tsx'
export { Report } from './Report.tsx'
export { ReportPages } from './ReportPages.tsx'
