/**
 * The word that leads to the report: all that the board needs of the report's
 * words.
 */
export const reportLink = 'Report: tables and figures'
