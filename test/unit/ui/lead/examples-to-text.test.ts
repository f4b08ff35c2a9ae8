/**
 * Examples as text and as CSV.
 */
import { expect, test } from 'vitest'
import { examplesToCsv, examplesToText } from '../../../../src/ui/lead/examples-to-text.ts'
import { leadExampleWords } from '../../../../src/ui/words/examples.ts'

const standards = [
  {
    standard: { id: 'S', name: 'Start' },
    examples: [
      { keyQuestion: { id: 'S-1', text: 'Begun?' }, kind: 'good', text: '=HYPERLINK("x")' },
      { keyQuestion: { id: 'S-2', text: 'Ended?' }, kind: 'poor', text: 'Late,\nand cold.' },
    ],
  },
] as const

test('[NC14] the CSV names its columns, quotes lines, and disarms formulas', () => {
  expect(examplesToCsv(standards, leadExampleWords)).toBe(
    `\uFEFFStandard,Key question,Kind,Example\r\nS Start,S-1 Begun?,Good practice example,"'=HYPERLINK(""x"")"\r\nS Start,S-2 Ended?,Poor practice example,"Late,\nand cold."\r\n`,
  )
})

test('[NC14] the text stands by standard, each under its question', () => {
  expect(examplesToText(standards, leadExampleWords)).toBe(
    'S Start\n\nGood practice example\nS-1 Begun?\n=HYPERLINK("x")\n\nPoor practice example\nS-2 Ended?\nLate,\nand cold.',
  )
})
