/**
 * What the import says: each fault in words that say what to do.
 */
import { expect, test } from 'vitest'
import type { UnreadList } from '../../../../../src/session/import/unread.ts'
import { mappingToErrors } from '../../../../../src/ui/setup/import/mapping-to-errors.ts'
import { unreadToWords } from '../../../../../src/ui/setup/import/unread-to-words.ts'
import { makeLabelOfUse } from '../../../../../src/ui/setup/import/use-labels.ts'
import { windowToWords } from '../../../../../src/ui/setup/import/window-to-words.ts'
import { bundledForm as form } from '../../../domain/sampling/import/forms.ts'

const UNREAD: readonly (UnreadList | { readonly kind: 'worker-failed' })[] = [
  { kind: 'too-large', megabytes: 12 },
  { kind: 'not-readable' },
  { kind: 'not-a-list' },
  { kind: 'empty' },
  { kind: 'no-rows' },
  { kind: 'too-many-rows', rows: 20_001 },
  { kind: 'too-many-columns', columns: 201 },
  { kind: 'open-quote', row: 1204 },
  { kind: 'torn-quote', row: 7 },
  { kind: 'password' },
  { kind: 'old-workbook' },
  { kind: 'web-page' },
  { kind: 'xml-workbook' },
  { kind: 'broken-workbook' },
  { kind: 'swollen-workbook' },
  { kind: 'bad-cell', cell: 'B7' },
  { kind: 'no-sheets' },
  { kind: 'worker-failed' },
]

test.each(UNREAD)(
  '[UI57 UI30] $kind says what is wrong, and that nothing was taken in',
  (fault) => {
    const words = unreadToWords(fault)
    expect(words).toMatch(/Nothing was taken in/)
    expect(words).not.toMatch(/undefined|\[object/)
  },
)

test('[UI57] rows, sizes and cells are named', () => {
  expect(unreadToWords({ kind: 'open-quote', row: 1204 })).toContain('Row 1,204')
  expect(unreadToWords({ kind: 'bad-cell', cell: 'B7' })).toContain('B7')
  expect(unreadToWords({ kind: 'too-many-rows', rows: 20_001 })).toContain('20,001')
})

test('[SA72] a web page under the name of a workbook is called one, with what to do', () => {
  expect(unreadToWords({ kind: 'web-page' })).toMatch(
    /a web page.*whatever its name.*Excel Workbook/,
  )
})

test('[UI58] what is wrong with columns leads to each of them', () => {
  const labelOf = makeLabelOfUse(form)
  const columns = ['Ref', ''].map((heading) => ({
    heading,
    examples: [],
    personal: undefined,
    uses: [],
    suggested: 'leave-out' as const,
  }))
  const list = { kind: 'columns' as const, columns, headingRow: 1, rows: 1 }
  const faults = [
    { kind: 'no-reference' },
    { kind: 'use-twice', use: 'field/roshLevel', columns: [0, 1] },
    { kind: 'personal-column', column: 1 },
    { kind: 'too-many-values', column: 0, count: 1204 },
  ] as const
  const errors = mappingToErrors({ kind: 'columns', list, uses: [], faults: [...faults] }, labelOf)
  expect(errors.map(({ field }) => field)).toEqual([
    undefined,
    'import-column-0',
    'import-column-1',
    'import-column-1',
    'import-column-0',
  ])
  expect(errors.map(({ text }) => text).join()).toMatch(/RoSH.*Ref.*Column 2.*1,204/s)
  expect([labelOf('day'), labelOf('reference'), labelOf('field/none')]).toEqual([
    'Day: Supervision began',
    'Reference of the case',
    'field/none',
  ])
})

test('[UI60 SA50] a window is a sentence, open or closed', () => {
  const [from, to] = ['2019-03-01', '2019-04-01']
  expect(windowToWords('Began', { from, to })).toBe('Began from 1 March 2019 to 1 April 2019.')
  expect(windowToWords('Began', { from, to: undefined })).toBe('Began from 1 March 2019 on.')
  expect(windowToWords('Began', { from: undefined, to })).toBe('Began by 1 April 2019.')
})
