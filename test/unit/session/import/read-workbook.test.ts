/**
 * Workbooks: what a person sees in one is what is read, and none of them can hurt.
 */
import { describe, expect, test } from 'vitest'
import { openListFile } from '../../../../src/session/import/read-list-file.ts'
import { LIST_LIMITS } from '../../../../src/session/import/unread.ts'
import { columnToLetters, readSheets } from '../../../../src/session/import/workbook-parts.ts'
import { listZipParts, unpackPart } from '../../../../src/session/import/zip-parts.ts'
import { type CellWish, makeWorkbook, makeWorkbookParts } from '../../../fixtures/workbook.ts'
import { makeZip } from '../../../fixtures/zip.ts'

const open = (bytes: Buffer) => openListFile(new Blob([new Uint8Array(bytes)]), () => undefined)

async function rowsOf(bytes: Buffer, sheet?: string) {
  const opened = await open(bytes)
  if (!opened.ok) return opened.error
  const read = await opened.value.readSheet(sheet ?? opened.value.sheets[0] ?? '')
  return read.ok ? read.value : read.error
}
const sheetOf = (rows: readonly (readonly CellWish[])[], merged: readonly string[] = []) =>
  makeWorkbook([{ name: 'List', rows, merged }])
/** A workbook with one part exchanged. */
const withPart = (path: string, change: (xml: string) => string) => {
  const parts = makeWorkbookParts([
    {
      name: 'List',
      rows: [
        ['a', 'b'],
        ['c', 1],
      ],
    },
  ])
  return makeZip({ ...parts, [path]: change(parts[path] ?? '') })
}
const SHEET = 'xl/worksheets/sheet1.xml'

describe('[SA55] cells', () => {
  test('[SA55] words, numbers, days, formulas’ values, yes and no, errors', async () => {
    const rows = await rowsOf(
      sheetOf([
        ['Ref', 'Age', 'Start', 'Sum', 'Word', 'Yes', 'Wrong', 'Inline'],
        [
          '00123',
          31,
          { day: '2019-03-25' },
          { formula: 'B2+1', value: 32 },
          { formula: '"a"&"b"', value: 'ab' },
          { yes: true },
          { error: '#N/A' },
          { inline: 'x <&> y' },
        ],
        [
          'C-2',
          0.1 + 0.2,
          { day: '2019-12-31' },
          { formula: 'B3' },
          null,
          { yes: false },
          null,
          { inline: ' spaced ' },
        ],
      ]),
    )
    expect(rows).toEqual([
      ['Ref', 'Age', 'Start', 'Sum', 'Word', 'Yes', 'Wrong', 'Inline'],
      ['00123', '31', '2019-03-25', '32', 'ab', 'true', '#N/A', 'x <&> y'],
      ['C-2', '0.3', '2019-12-31', '', '', 'false', '', 'spaced'],
    ])
  })

  test('[SA55] a day with a time, and long numbers, as a spreadsheet shows them', async () => {
    const sheet = withPart(SHEET, (xml) =>
      xml.replace(
        '<c r="B2"><v>1</v></c>',
        '<c r="B2" s="1"><v>43549.75</v></c><c r="C2"><v>1.5E+3</v></c><c r="D2"><v>123456789012</v></c>',
      ),
    )
    expect((await rowsOf(sheet)) as unknown).toEqual([
      ['a', 'b', '', ''],
      ['c', '2019-03-25 18:00', '1500', '123456789012'],
    ])
  })

  test('[SA55] a cell merged over several rows counts for each, one over columns only once', async () => {
    const rows = await rowsOf(
      sheetOf(
        [['Title'], ['Ref', 'Office'], ['C1', 'North'], ['C2'], ['C3', 'South']],
        ['A1:B1', 'B3:B4', 'A9:A12'],
      ),
    )
    expect(rows).toEqual([
      ['Title', ''],
      ['Ref', 'Office'],
      ['C1', 'North'],
      ['C2', 'North'],
      ['C3', 'South'],
    ])
  })

  test('[SA55] empty rows on top and between keep their numbers', async () => {
    const rows = await rowsOf(sheetOf([[], ['Ref', 'Sex'], [], ['C1', 'M']]))
    expect(rows).toEqual([
      ['', ''],
      ['Ref', 'Sex'],
      ['', ''],
      ['C1', 'M'],
    ])
  })
})

describe('[SA55] sheets', () => {
  const book = makeWorkbook([
    { name: 'Read me', rows: [['Hello']] },
    { name: 'Cases & more', rows: [['Ref'], ['C1']] },
    { name: 'Secret', rows: [['x']], hidden: true },
  ])

  test('[SA55] the ones that can be seen are offered, each is read', async () => {
    const opened = await open(book)
    expect(opened.ok && opened.value.sheets).toEqual(['Read me', 'Cases & more'])
    expect(await rowsOf(book, 'Cases & more')).toEqual([['Ref'], ['C1']])
    expect(await rowsOf(book, 'Nowhere')).toEqual({ kind: 'broken-workbook' })
  })

  test('[SA55] words of the workbook are read whoever wrote them', () => {
    const relations =
      '<x:Relationships><x:Relationship Target="/xl/worksheets/a.xml" Id="r1"/><x:Relationship Id="r2" Target="./worksheets/b.xml"/></x:Relationships>'
    const workbook =
      '<x:sheets><x:sheet name="A &#38; &#x42; &lt;&bad;&#x110000;" o:id="r1"/><x:sheet o:id="r2" name="B"/><x:sheet name="C" o:id="r3"/></x:sheets>'
    expect(readSheets(workbook, relations)).toEqual([
      { name: 'A & B <&bad;&#x110000;', path: 'xl/worksheets/a.xml' },
      { name: 'B', path: 'xl/worksheets/b.xml' },
    ])
  })

  test('[SA55] a workbook without anything to see', async () => {
    expect(await rowsOf(makeWorkbook([{ name: 'S', rows: [['x']], hidden: true }]))).toEqual({
      kind: 'no-sheets',
    })
  })

  test('[SA55] columns are named by letters', () => {
    expect([1, 26, 27, 702, 703].map(columnToLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})

describe('[SA56] archives', () => {
  const good = () => makeWorkbookParts([{ name: 'List', rows: [['Ref'], ['C1']] }])

  test.each([
    ['packed', {}],
    ['not packed', { method: 0 }],
    ['with a comment', { comment: 'made by hand' }],
    ['with fields for huge files', { huge: true }],
    ['with sizes alone in those fields', { huge: 'sizes' as const }],
  ])('[SA56] %s', async (_, wish) => {
    expect(await rowsOf(makeZip(good(), wish))).toEqual([['Ref'], ['C1']])
  })

  test.each([
    ['locked with a password', makeZip(good(), { locked: true }), 'password'],
    ['packed in a way nobody knows', makeZip(good(), { method: 12 }), 'broken-workbook'],
    ['a zip that is no workbook', makeZip({ 'a.txt': 'x' }), 'broken-workbook'],
    ['without relations', makeZip({ 'xl/workbook.xml': '<sheet/>' }), 'broken-workbook'],
    ['broken off', makeZip(good()).subarray(0, 400), 'broken-workbook'],
    ['two letters alone', Buffer.from('PK'), 'broken-workbook'],
  ])('[SA56] %s: says so', async (_, bytes, kind) => {
    expect(await rowsOf(bytes)).toEqual({ kind })
  })

  test('[SA56] a byte changed anywhere never throws', async () => {
    const whole = makeZip(good())
    for (let at = 2; at < whole.length; at += 7) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      await rowsOf(changed)
    }
  })

  test('[SA56] a sheet that its relations name and the archive lacks', async () => {
    const { [SHEET]: gone, ...rest } = good()
    expect(gone).toBeDefined()
    expect(await rowsOf(makeZip(rest))).toEqual({ kind: 'broken-workbook' })
  })

  test('[SA56] a part that swells beyond the bound is stopped, whatever it claims', async () => {
    const bytes = makeZip({ ...good(), [SHEET]: Buffer.alloc(LIST_LIMITS.unpackedBytes + 1, 0x20) })
    expect(bytes.length).toBeLessThan(LIST_LIMITS.bytes)
    expect(await rowsOf(bytes)).toEqual({ kind: 'swollen-workbook' })
  })

  test.each([8, 0])('[SA56] a part is unpacked up to its bound (method %i)', async (method) => {
    const parts = listZipParts(new Uint8Array(makeZip({ a: 'x'.repeat(1000) }, { method })))
    const part = parts.ok ? parts.value.get('a') : undefined
    if (!part) throw new Error('the archive has the part')
    expect(await unpackPart(part, 999)).toEqual({ ok: false, error: { kind: 'swollen-workbook' } })
    const whole = await unpackPart(part, 1000)
    expect(whole.ok && whole.value.length).toBe(1000)
  })

  test('[SA56] old and locked workbooks are told apart', async () => {
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])
    expect(await rowsOf(old)).toEqual({ kind: 'old-workbook' })
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await rowsOf(locked)).toEqual({ kind: 'password' })
  })
})

describe('[SA56] sheets that ask for too much', () => {
  test('[SA56] a stray cell far to the right, or far down', async () => {
    const stray = (cell: string) =>
      withPart(SHEET, (xml) => xml.replace('</row></sheetData>', `${cell}</row></sheetData>`))
    expect(await rowsOf(stray('<c r="XFD2"><v>1</v></c>'))).toEqual({
      kind: 'too-many-columns',
      columns: 16_384,
    })
    expect(await rowsOf(stray('</row><row r="1048576"><c r="A1048576"><v>1</v></c>'))).toEqual({
      kind: 'too-many-rows',
      rows: 1_048_576,
    })
    // A cell that only has a colour holds nothing.
    expect(await rowsOf(stray('<c r="XFD2" s="1"/>'))).toEqual([
      ['a', 'b'],
      ['c', '1'],
    ])
  })

  test('[SA56] a cell that cannot be read is named', async () => {
    const bad = withPart(SHEET, (xml) =>
      xml.replace('<c r="B2"><v>1</v></c>', '<c r="B2" t="s"><v>999</v></c>'),
    )
    expect(await rowsOf(bad)).toEqual({ kind: 'bad-cell', cell: 'B2' })
    const torn = withPart('xl/styles.xml', () => '<styleSheet><cellXfs><xf')
    expect(await rowsOf(torn)).toEqual({ kind: 'broken-workbook' })
    const none = withPart('xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace('Id="rId1" Type', 'Id="rId1" Typ'),
    )
    expect(await rowsOf(none)).toEqual({ kind: 'broken-workbook' })
  })
})

test('[SA55] 20,000 rows of a workbook', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [
    `C${at}`,
    at % 2 ? 'M' : 'F',
    18 + (at % 60),
    { day: '2019-03-25' },
  ])
  const read = await rowsOf(sheetOf([['Ref', 'Sex', 'Age', 'Start'], ...rows]))
  expect(Array.isArray(read) && read.length).toBe(20_001)
  expect(Array.isArray(read) && read[20_000]).toEqual(['C19999', 'M', '37', '2019-03-25'])
})
