/**
 * Rows of text to a CSV file, as the worker that reads lists makes them, too.
 */
export { toCsv } from '../../session/to-csv.ts'
