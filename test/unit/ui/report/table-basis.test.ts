/**
 * What a table of the report says of the cases that it stands on.
 */
import { expect, test } from 'vitest'
import { tableBasis, tableFileName } from '../../../../src/ui/report/table-basis.ts'

test('[UI230] a table of cases says the choice, in words and in the name of its file', () => {
  const table = { name: 'Figure 3.8', counts: 'cases' } as const
  expect(tableBasis(table, 'finished')).toBe('Counted here: Finished cases only')
  expect(tableBasis(table, 'judged')).toBe('Counted here: All that is judged')
  expect(tableFileName(table, 'finished')).toBe('figure-3.8-finished')
  expect(tableFileName(table, 'judged')).toBe('figure-3.8-judged')
})

test('[UI230] what officers said does not hang on the choice', () => {
  const table = { name: 'Table F2.1', counts: 'officers' } as const
  expect(tableBasis(table, 'judged')).toBe('Counted here: Every officer who was interviewed')
  expect(tableFileName(table, 'judged')).toBe('table-f2.1')
})
