/**
 * The sample list and the download of faults: what the screen hands out must be
 * what the door takes.
 */
import { describe, expect, test } from 'vitest'
import { parseSampledList } from '../../../../src/domain/sampling/sampled-list.ts'
import { readCsv } from '../../../../src/session/read-csv.ts'
import { listColumns, makeSampleList } from '../../../../src/ui/setup/sample-list.ts'
import { toCsv } from '../../../../src/ui/setup/to-csv.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'

const read = async (text: string) => {
  const rows = await readCsv(new TextEncoder().encode(text))
  if (!rows.ok) throw new Error(rows.error.why)
  return rows.value
}

describe('[UI9] the sample list', () => {
  test('[UI9] imports without a fault, for every kind of provider of any edition', async () => {
    for (const edition of [await loadBundled(), makeSmallEdition()]) {
      for (const providerType of Object.keys(edition.providerTypes)) {
        const rows = await read(makeSampleList(edition, providerType))
        const parsed = parseSampledList(rows, edition, providerType)
        expect(parsed.ok ? [] : parsed.error.faults).toEqual([])
      }
    }
  })

  test('[UI9] every column that is explained is one that the list may have', async () => {
    const edition = await loadBundled()
    const columns = listColumns(edition, 'crc')
    const named = columns.map(({ name }) => name)
    const parsed = parseSampledList([named, ['x', 'unpaid-work']], edition, 'crc')
    expect(parsed.ok ? [] : parsed.error.faults).toEqual([])
    expect(columns.filter(({ isNeeded }) => isNeeded).map(({ name }) => name)).toEqual([
      'case',
      'caseType',
    ])
  })
})

describe('[UI9] a file for a spreadsheet', () => {
  test('[UI9] commas, quotation marks and line breaks come back as they were', async () => {
    const rows = [
      ['a', 'b'],
      ['one, two', 'he said "no"'],
      ['line\nbreak', ''],
    ]
    expect(await read(toCsv(rows))).toEqual(rows)
  })

  test('[UI9] what a spreadsheet would run as a formula is disarmed', () => {
    for (const cell of ['=1+1', '+1', '-1', '@x'])
      expect(toCsv([[cell]])).toBe(`\uFEFF'${cell}\r\n`)
  })
})
