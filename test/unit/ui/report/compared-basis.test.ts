/**
 * Which cases count, beside a comparison.
 */
import { expect, test } from 'vitest'
import { comparedBasis } from '../../../../src/ui/report/compared-basis.ts'

test('[UI230] what an archive counts is said where it is not what the page counts', () => {
  expect(comparedBasis('finished', 'finished')).toBe('Counted here: Finished cases only')
  expect(comparedBasis('finished', 'judged')).toBe(
    'Counted here: now “Finished cases only” · then “All that is judged”',
  )
})
