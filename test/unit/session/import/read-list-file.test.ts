/**
 * Picked files of every kind: what is read, and why what cannot be read is not.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openListFile } from '../../../../src/session/import/read-list-file.ts'
import { LIST_LIMITS, type TellProgress } from '../../../../src/session/import/unread.ts'
import { makeProviderCsv } from '../../../fixtures/provider-list.ts'
import { encode, type Spelling, spell } from './texts.ts'

const quiet = () => undefined

async function rowsOf(bytes: Uint8Array<ArrayBuffer>, sheet = 0) {
  const opened = await openListFile(new Blob([bytes]), quiet)
  if (!opened.ok) return opened.error
  const read = await opened.value.readSheet(opened.value.sheets[sheet] ?? '')
  return read.ok ? read.value.filter((cells) => cells.some((cell) => cell !== '')) : read.error
}
async function readAll(text: string, tell: TellProgress = quiet) {
  const opened = await openListFile(new Blob([text]), tell)
  const read = opened.ok ? await opened.value.readSheet('') : opened
  if (!read.ok) throw new Error(read.error.kind)
  return read.value
}
const csv = (text: string) => rowsOf(encode(text, 'utf-8'))

describe('[SA54] text', () => {
  test('[SA54] the same rows in every separator, quotation mark, line end and encoding', async () => {
    const letters = fc.string({
      maxLength: 8,
      unit: fc.constantFrom(...'abcXYZ019 é£ü-/.\'",;|\t\n'),
    })
    const cell = letters.map((text) => text.trim().normalize('NFC'))
    const rows = fc
      .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 3, max: 12 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      )
      // A heading that is words, as in every list: the separator is found by it.
      .map((body) => [(body[0] ?? []).map((_, at) => `Heading ${at}`), ...body])
    const spellings: fc.Arbitrary<Spelling> = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      quotes: fc.constantFrom('all', 'needed'),
      encoding: fc.constantFrom(
        'utf-8',
        'utf-8-mark',
        'utf-16le',
        'utf-16be',
        'utf-16le-bare',
        'utf-16be-bare',
        'windows-1252',
      ),
    })
    await fc.assert(
      fc.asyncProperty(rows, spellings, async (wanted, spelling) => {
        const filled = wanted.filter((cells) => cells.some((text) => text !== ''))
        // Every cell quoted: else a text full of other separators may look like another list.
        expect(await rowsOf(spell(wanted, { ...spelling, quotes: 'all' }))).toEqual(filled)
      }),
      { seed: 54, numRuns: 300 },
    )
  })

  test.each([',', ';', '\t', '|', '^', '~'])(
    '[SA54] a whole list with "%s" and bare cells',
    async (delimiter) => {
      const text = makeProviderCsv({ seed: 2, rows: 60, referenceDay: '2019-10-01', delimiter })
      const rows = await csv(text)
      expect(rows).toHaveLength(61)
      expect(rows).toEqual(
        await csv(makeProviderCsv({ seed: 2, rows: 60, referenceDay: '2019-10-01' })),
      )
    },
  )

  test('[SA54] a comma inside cells does not make a list of semicolons one of commas', async () => {
    expect(await csv('Ref;Office\nC1;Leeds, north\nC2;Hull, dock\n')).toEqual([
      ['Ref', 'Office'],
      ['C1', 'Leeds, north'],
      ['C2', 'Hull, dock'],
    ])
  })

  test('[SA54] the separator may be named on the first line; one column has none', async () => {
    expect(await csv('sep=|\r\nRef|Sex\r\nC1|M\r\n')).toEqual([
      ['Ref', 'Sex'],
      ['C1', 'M'],
    ])
    expect(await csv('Ref\nC1\nC2')).toEqual([['Ref'], ['C1'], ['C2']])
  })

  test.each([
    ['<html><body><table><tr><td>Ref</td></tr></table>', 'web-page'],
    ['\uFEFF \r\n<!DOCTYPE html>\n<html>', 'web-page'],
    ['<?xml version="1.0"?>\n<html xmlns="x"><table>', 'web-page'],
    ['<TABLE border=1><tr><td>Ref', 'web-page'],
    ['MIME-Version: 1.0\nContent-Type: multipart/related', 'web-page'],
    ['<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>', 'xml-workbook'],
  ])('[SA72] %s is no list of text', async (text, kind) => {
    expect(await csv(text)).toEqual({ kind })
    expect(await csv(`Ref,Note\nC1,"${text.replaceAll('"', '')}"\n`)).toHaveLength(2)
  })

  test('[SA54] empty rows keep their numbers', async () => {
    const rows = await readAll('Ref,Sex\n\n\nC1,M\n')
    expect(rows[3]).toEqual(['C1', 'M'])
  })

  test('[SA54] torn quotation marks name their row, also far down', async () => {
    expect(await csv('Ref,Sex\nC1,M\nC2,"F\nC3,M\n')).toEqual({ kind: 'open-quote', row: 3 })
    expect(await csv('Ref,Sex\nC1,"M" x,\n')).toEqual({ kind: 'torn-quote', row: 2 })
    const long = Array.from({ length: 30_000 }, (_, at) => `C${at},"M, ${'x'.repeat(20)}"`)
    expect(await csv(`Ref,Sex\n${long.join('\n')}\nC,"x`)).toEqual({
      kind: 'open-quote',
      row: 30_002,
    })
  })

  test('[SA54 SA57] 20,000 rows, slice by slice, with progress that only grows', async () => {
    const text = makeProviderCsv({ seed: 2, rows: 20_000, referenceDay: '2019-10-01' })
    const told: number[] = []
    const rows = await readAll(text, (phase, share) => {
      if (phase === 'parsing') told.push(share)
    })
    expect(rows.length).toBeGreaterThanOrEqual(20_001)
    expect(told.length).toBeGreaterThan(5)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(1)
  })
})

describe('[SA56] what is no list', () => {
  test('[SA56] 5 MB of rubbish, bytes that are no text, nothing at all', async () => {
    const rubbish = new Uint8Array(5 * 1024 * 1024).map((_, at) => (at * 2654435761) >>> 24)
    expect(await rowsOf(rubbish)).toEqual({ kind: 'not-a-list' })
    expect(await rowsOf(Uint8Array.of(1, 2, 3))).toEqual({ kind: 'not-a-list' })
    expect(await rowsOf(new Uint8Array())).toEqual({ kind: 'empty' })
  })

  test('[SA63] a stray control character is a blank, a file that is full of them is no list', async () => {
    const rows = [['Ref', 'Office'], ...Array.from({ length: 40 }, (_, at) => [`C-${at}`, 'Hull'])]
    const text = rows.map((cells) => cells.join(',')).join('\r\n')
    // A line broken inside a cell, and the mark that old exports put at the end.
    const torn = text.replace('C-7,Hull', 'C-7,Mill\u000bStreet')
    expect(await csv(`${torn}\r\n\u001a`)).toEqual(
      rows.map(([ref = '', office = '']) => [ref, ref === 'C-7' ? 'Mill Street' : office]),
    )
    expect(await csv('Ref\u0000,Sex\nC-1,M')).toEqual([
      ['Ref', 'Sex'],
      ['C-1', 'M'],
    ])
    expect(await csv(text.replaceAll('Hull', '\u0001\u0002'))).toEqual({ kind: 'not-a-list' })
  })

  test('[SA56] too large is not even read', async () => {
    const file = new Blob([new Uint8Array(LIST_LIMITS.bytes + 1)])
    file.stream = () => {
      throw new Error('it was read')
    }
    const opened = await openListFile(file, quiet)
    expect(opened.ok ? 'read' : opened.error).toEqual({ kind: 'too-large', megabytes: 11 })
  })

  test('[SA56] a file that went away since it was picked', async () => {
    const file = new Blob(['Ref,Sex\n'])
    file.stream = () => new ReadableStream({ pull: (to) => to.error(new Error('gone')) })
    const opened = await openListFile(file, quiet)
    expect(opened.ok ? 'read' : opened.error).toEqual({ kind: 'not-readable' })
  })

  test('[SA56] far too many rows', async () => {
    expect(await csv('a,b\n'.repeat(2 * LIST_LIMITS.rows + 2))).toMatchObject({
      kind: 'too-many-rows',
    })
  })

  test('[SA56] no bytes throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom([], [0x50, 0x4b], [0xd0, 0xcf, 0x11, 0xe0]),
        async (bytes, head) => {
          await rowsOf(Uint8Array.from([...head, ...bytes]))
        },
      ),
      { seed: 56, numRuns: 300 },
    )
  })
})
