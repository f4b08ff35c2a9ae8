/**
 * Words of the report that depend on what is counted.
 */
import { expect, test } from 'vitest'
import { archiveWords, reportPagesWords, reportWords } from '../../../../src/ui/words/report.ts'

test('[UI161] where nobody has answered there is no answer, and no case where none applies', () => {
  expect(reportWords.none('officers')).toBe('no answer')
  expect(reportWords.none('cases')).toBe('no case')
})

test('[UI169] the method says how percentages are banded, to a reader and not to a programmer', () => {
  const { rounding } = reportPagesWords
  expect(rounding['half-up-to-integer']).toContain('rounded half up')
  expect(rounding.exact).toContain('without rounding')
  expect(Object.values(rounding).join()).not.toMatch(/[Kk]eep|flag/)
})

test('[UI168 AR3] a fault of an archive says where, what stands there and what was expected', () => {
  const fault = { file: 'domain-one', row: 6, column: 'standard', expected: '1.1, 1.2' } as const
  expect(archiveWords.fault({ ...fault, found: '9.9' })).toBe(
    'domain-one.csv, row 6, standard: there stands “9.9”, expected was 1.1, 1.2.',
  )
  expect(archiveWords.fault({ ...fault, found: 'x'.repeat(500) }).length).toBeLessThan(160)
})
