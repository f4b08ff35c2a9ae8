/**
 * A picked file: JSON, the CSV form, or something else.
 */
import { describe, expect, test } from 'vitest'
import { rowsToCsv } from '../../../src/domain/edition/pack/csv-form.ts'
import { editionToRows } from '../../../src/domain/edition/pack/edition-to-rows.ts'
import { readPack } from '../../../src/session/read-pack.ts'
import { makeSmallEdition } from '../../fixtures/editions.ts'

const small = makeSmallEdition()
const bytes = (text: string) => new TextEncoder().encode(text)
const csv = rowsToCsv(editionToRows(small))

describe('[EP10] a picked file', () => {
  test('[EP10] of JSON, with a byte-order mark or without, is an edition', async () => {
    const text = JSON.stringify(small)
    for (const file of [text, `\n ${text}`, `\uFEFF${text}`])
      expect(await readPack(bytes(file))).toEqual({ ok: true, value: small })
  })

  test('[EP10] of the CSV form is one, with commas, semicolons or tabs', async () => {
    expect(await readPack(bytes(csv))).toEqual({ ok: true, value: small })
    const { default: Papa } = await import('papaparse')
    const rows = Papa.parse<string[]>(csv.slice(1)).data
    for (const delimiter of [';', '\t'])
      expect(await readPack(bytes(Papa.unparse(rows, { delimiter })))).toEqual({
        ok: true,
        value: small,
      })
  })

  test('[EP10] with faults names them, and nothing else comes of it', async () => {
    expect(await readPack(bytes('{"id": 7}'))).toMatchObject({
      ok: false,
      error: { kind: 'bad-pack' },
    })
    const form = await readPack(bytes(csv.replace('prompt,P', 'prompt,Q')))
    expect(form.ok ? [] : form.error.faults.map(({ column }) => column)).toContain('id')
  })

  test.each([
    ['nothing', bytes(''), 'the file is empty', 1],
    ['blanks and separators', bytes('\uFEFF \r\n;;;\r\n , ,\t\n'), 'the file is empty', 1],
    ['bytes that are no text', Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe), 'not text in UTF-8', 1],
    ['more than any pack has', new Uint8Array(2 * 1024 * 1024 + 1), 'larger than 2 MB', 1],
    ['a quote that never closes', bytes('what,id,text\nfactor,f,"Food\n'), 'never closed', 2],
  ])('[EP10 FM51] of %s is refused in words', async (_, file, words, line) => {
    const read = await readPack(file)
    expect(read.ok ? [] : read.error.faults.map((fault) => fault.line)).toEqual([line])
    expect(read.ok ? '' : read.error.faults[0]?.message).toContain(words)
    expect(read).toMatchObject({ error: { faults: { length: 1 } } })
  })
})
