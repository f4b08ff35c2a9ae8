/**
 * A picked file: whatever a spreadsheet writes is read, and nothing else is.
 */
import { describe, expect, test } from 'vitest'
import { utf8ToBytes } from '../../../src/base/bytes.ts'
import { readCsv } from '../../../src/session/read-csv.ts'

const ROWS = [
  ['case', 'officer'],
  ['C1', 'R. M\u00fcller'],
]
const rowsOf = async (bytes: Uint8Array) => {
  const read = await readCsv(bytes)
  return read.ok ? read.value : read.error.kind
}
const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, isLittle)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), isLittle)
  return bytes
}
const CSV = 'case,officer\r\nC1,R. M\u00fcller\r\n'

describe('what a spreadsheet writes', () => {
  test.each([
    ['UTF-8', utf8ToBytes(CSV)],
    ['UTF-8 with a byte-order mark', utf8ToBytes(`\ufeff${CSV}`)],
    ['semicolons', utf8ToBytes(CSV.replaceAll(',', ';'))],
    ['tabs', utf8ToBytes(CSV.replaceAll(',', '\t'))],
    ['line feeds alone', utf8ToBytes(CSV.replaceAll('\r', ''))],
    ['empty lines', utf8ToBytes(`\r\n${CSV}\r\n ,\r\n`)],
    ['quotation marks and blanks', utf8ToBytes('"case","officer "\n C1 ,"R. M\u00fcller"\n')],
    ['Windows-1252', Uint8Array.from(CSV, (letter) => letter.charCodeAt(0))],
    ['UTF-16, little end first', utf16(CSV, true)],
    ['UTF-16, big end first', utf16(CSV, false)],
  ])('[SA1] %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(ROWS)
  })
})

describe('what is no list', () => {
  test('[SA1] bytes that are no text', async () => {
    expect(await rowsOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 1))).toBe('not-a-list')
    expect(await rowsOf(new Uint8Array(1000).map((_, at) => (at * 37) % 256))).toBe('not-a-list')
  })

  test('[SA1] more than 5 MB, without reading it', async () => {
    expect(await readCsv(new Uint8Array(5 * 1024 * 1024 + 1))).toEqual({
      ok: false,
      error: { kind: 'too-large', why: '6 MB; at most 5 MB' },
    })
  })

  test('[SA1] 5 MB of rubbish', async () => {
    const rubbish = new Uint8Array(5 * 1024 * 1024).map((_, at) => (at * 2654435761) >>> 24)
    expect(await rowsOf(rubbish)).toBe('not-a-list')
  })

  test('[SA1] a quotation mark that is never closed names its row', async () => {
    expect(await readCsv(utf8ToBytes('case,officer\nC1,"R. M\n'))).toMatchObject({
      ok: false,
      error: { kind: 'not-a-list', why: expect.stringContaining('row') },
    })
  })
})

test('[SA72] a web page under the name of a list is called one', async () => {
  const page = new TextEncoder().encode('<html><table><tr><td>case</td></tr></table>')
  expect(await readCsv(page)).toEqual({
    ok: false,
    error: { kind: 'not-a-list', why: expect.stringMatching(/a web page.*save it as CSV/) },
  })
  const xml = new TextEncoder().encode('<?xml version="1.0"?><Workbook>')
  expect(await readCsv(xml)).toMatchObject({
    ok: false,
    error: { why: expect.stringContaining('XML') },
  })
})
