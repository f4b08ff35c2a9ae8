/**
 * The screen of the import: fetched when a list is to be imported.
 */
export { ImportPage } from './ImportPage.tsx'
