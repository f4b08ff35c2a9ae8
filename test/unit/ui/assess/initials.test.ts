import { expect, test } from 'vitest'
import { toInitials } from '../../../../src/ui/assess/initials.ts'

test.each([
  ['R. Adeyemi', 'RA'],
  ['Mary-Jane O\u2019Neil', 'MO'],
  ['van der Berg', 'VDB'],
  ['Zo\u00eb', 'Z'],
  ['\u0141ucja E\u0301mile', '\u0141E\u0301'],
  ['Ana Maria Sofia de la Cruz', 'AMSD'],
  // A reference is no name, and what has no letter stays as it is.
  ['NPS-RO-0012', 'NPS-RO-0012'],
  ['\u2013', '\u2013'],
])('[UI87] %s is shown as %s', (name, initials) => {
  expect(toInitials(name)).toBe(initials)
})
