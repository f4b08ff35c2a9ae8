/**
 * Files as spreadsheets write them, and files that are no list at all.
 */
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../src/session/read-csv.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const rowsOf = async (bytes: Uint8Array) => {
  const read = await readCsv(bytes)
  return read.ok ? read.value : read.error.kind
}

describe('[SA1] whatever the spreadsheet wrote', () => {
  test('[SA1] commas, semicolons and tabs; CRLF; blank lines; spaces', async () => {
    for (const text of ['a,b\n1,2\n', 'a;b\r\n1;2\r\n\r\n', 'a\tb\n 1 \t2\n']) {
      expect(await rowsOf(utf8(text))).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ])
    }
  })

  test('[SA1] a byte-order mark, UTF-16 both ways, Windows-1252', async () => {
    const text = 'case;officer\nA1;Zoë'
    const expected = [
      ['case', 'officer'],
      ['A1', 'Zoë'],
    ]
    const little = Buffer.from(`\ufeff${text}`, 'utf16le')
    const western = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    expect(await rowsOf(utf8(`\ufeff${text}`))).toEqual(expected)
    expect(await rowsOf(little)).toEqual(expected)
    expect(await rowsOf(Buffer.from(little).swap16())).toEqual(expected)
    expect(await rowsOf(western)).toEqual(expected)
  })

  test('[SA1] quoted cells keep their separators and line ends', async () => {
    expect(await rowsOf(utf8('a,b\n"1,5","x\ny"'))).toEqual([
      ['a', 'b'],
      ['1,5', 'x\ny'],
    ])
  })
})

describe('[SA2] what is no list', () => {
  test('[SA2] a workbook, random bytes, a torn quotation, too much of it', async () => {
    const random = Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256)
    expect(await rowsOf(utf8('PK\u0003\u0004'))).toBe('not-a-list')
    expect(await rowsOf(random)).toBe('not-a-list')
    expect(await rowsOf(utf8('a,b\n"1,2\n'))).toBe('not-a-list')
    expect(await rowsOf(new Uint8Array(5 * 1024 * 1024 + 1))).toBe('too-large')
  })
})
