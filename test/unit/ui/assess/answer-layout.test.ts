/**
 * Which answers stand in one row, and which flow over several lines.
 */
import { expect, test } from 'vitest'
import { loadEdition } from '../../../../src/domain/edition/editions.ts'
import { makeForm } from '../../../../src/domain/edition/form.ts'
import { answersToLayout } from '../../../../src/ui/assess/answer-layout.ts'
import { loadBundled } from '../../../fixtures/editions.ts'

const options = (...labels: string[]) => labels.map((label) => ({ id: label, label }))

test('[UI259] short answers stand in a row; long ones and more than four flow', () => {
  expect(answersToLayout(options('Yes', 'No', 'Not applicable'))).toBe('row')
  expect(answersToLayout(options('Community sentence', 'Post-custody'))).toBe('row')
  expect(answersToLayout(options('Low', 'Medium', 'High', 'Very high'))).toBe('row')
  expect(answersToLayout(options('1', '2', '3', '4', '5'))).toBe('wrap')
  expect(
    answersToLayout(
      options('Manager of the same service', 'Manager of another service', 'Not clear'),
    ),
  ).toBe('wrap')
})

test('[UI259] every prompt’s answers stay in a row, in each edition that comes with the app', async () => {
  const bundled = await loadBundled()
  for (const id of [bundled.id, 'early-implementation', 'serious-further-offence-review']) {
    const loaded = await loadEdition(id)
    if (!loaded.ok) throw new Error(loaded.error.kind)
    const form = makeForm(loaded.value, loaded.value.caseTypes[0]?.id ?? '')
    expect(answersToLayout(form.answers.prompt)).toBe('row')
    expect(answersToLayout(form.answers.keyQuestion)).toBe('row')
  }
})
