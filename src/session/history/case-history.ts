/**
 * What the screens fetch when somebody asks for a history: one file, so that it
 * is fetched once.
 */
export { createCaseAt, listMoments } from './case-at.ts'
export { createHistoryReader } from './read-history.ts'
