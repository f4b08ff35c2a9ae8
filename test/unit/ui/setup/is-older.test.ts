/**
 * Which version is older.
 */
import { expect, test } from 'vitest'
import { isOlder } from '../../../../src/ui/setup/is-older.ts'

test.each([
  ['0.1.0', '0.2.0', true],
  ['0.9.9', '0.10.0', true],
  ['1.0.0', '0.9.9', false],
  ['0.2.0', '0.2.0', false],
  ['0.2.0', '0.2.1-next', true],
  ['of tomorrow', '0.2.0', false],
  ['0.2', '0.2.0', false],
])('[PE10] %s against %s: %s', (version, than, older) => {
  expect(isOlder(version, than)).toBe(older)
})
