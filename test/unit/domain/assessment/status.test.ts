/**
 * Open or finished.
 */
import { expect, test } from 'vitest'
import { valueToStatus } from '../../../../src/domain/assessment/status.ts'

test('[AS4] a case is finished only where it says so', () => {
  expect(valueToStatus('finished')).toBe('finished')
  expect(valueToStatus('open')).toBe('open')
  expect(valueToStatus(undefined)).toBe('open')
  expect(valueToStatus('archived-by-a-newer-version')).toBe('open')
})
