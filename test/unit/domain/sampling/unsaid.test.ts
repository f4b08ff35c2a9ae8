/**
 * What a list of sampled cases says of none of its cases.
 */
import { expect, test } from 'vitest'
import { loadEdition } from '../../../../src/domain/edition/editions.ts'
import { parseSampledList } from '../../../../src/domain/sampling/sampled-list.ts'
import { findUnsaid } from '../../../../src/domain/sampling/unsaid.ts'

const loaded = await loadEdition('probation-2018-19')
if (!loaded.ok) throw new Error('the edition is bundled')
const edition = loaded.value

function unsaidOf(...rows: string[][]) {
  const parsed = parseSampledList(rows, edition, 'nps')
  if (!parsed.ok) throw new Error('the list is clean')
  return findUnsaid(parsed.value, edition)
}

test('[SA4] columns that are not there are told, and those alone that its kinds of case have', () => {
  const { officer, office, fields } = unsaidOf(['case', 'caseType'], ['V1', 'victim-contact'])
  expect({ officer, office }).toEqual({ officer: true, office: true })
  const labels = Object.values(edition.profile).flatMap((field) =>
    field.in.includes('victim-contact') ? [field.label] : [],
  )
  expect(fields).toEqual(labels)
  expect(labels.length).toBeLessThan(Object.keys(edition.profile).length)
})

test('[SA4] a column is said as soon as one case has something in it', () => {
  const said = unsaidOf(
    ['case', 'caseType', 'officer', 'office', 'gender'],
    ['A1', 'case-supervision', '', 'Harbour', ''],
    ['A2', 'case-supervision', 'P. Reed', '', 'male'],
  )
  expect(said).toMatchObject({ officer: false, office: false })
  expect(said.fields).not.toContain(edition.profile.gender?.label)
  const empty = unsaidOf(['case', 'caseType', 'officer'], ['A1', 'case-supervision', ''])
  expect(empty.officer).toBe(true)
})
