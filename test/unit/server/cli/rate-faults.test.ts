/**
 * `casebook rate` with bad input: every fault on a line of its own, naming file,
 * row, column, what stood there and what was expected; exit 2; nothing printed.
 */
import { describe, expect, test } from 'vitest'
import { faultToLine, quoteFound } from '../../../../server/cli/input-fault.ts'
import { rateVerb } from '../../../../server/cli/rate.ts'
import small from '../../../fixtures/editions/small.json' with { type: 'json' }

type Files = Readonly<Record<string, string | Uint8Array | Error>>

/** The lines of standard error of a run that must fail. */
async function faultsOf(args: string[], files: Files = {}): Promise<string[]> {
  const stdout: string[] = []
  const stderr: string[] = []
  const code = await rateVerb.run(args, {
    stdout: (text) => void stdout.push(text),
    stderr: (text) => void stderr.push(text),
    readFile: async (path) => {
      const file = files[path] ?? Object.assign(new Error('none'), { code: 'ENOENT' })
      if (file instanceof Error) throw file
      return typeof file === 'string' ? new TextEncoder().encode(file) : file
    },
  })
  expect([code, stdout]).toEqual([2, []])
  for (const line of stderr) expect(line).toMatch(/^[^\n]+\n$/)
  return stderr.map((line) => line.trimEnd())
}

const judged = (...lines: string[]) =>
  faultsOf(['j.csv', '--provider', 'nps'], {
    'j.csv': ['case,keyQuestion,judgement', ...lines].join('\n'),
  })
const file = (content: string | Uint8Array) =>
  faultsOf(['j.csv', '--provider', 'nps'], { 'j.csv': content })
const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0)),
    ),
  )

describe('judgements', () => {
  test('[CL2] an unknown word', async () => {
    expect(await judged('A,2.1.1,yes', 'B,2.1.1,maybe')).toEqual([
      'j.csv: row 3, column judgement: found "maybe", expected yes, no, not-applicable or empty',
    ])
  })

  test('[CL5] a judgement is spelt as the contract has it', async () => {
    expect(await judged('A,2.1.1,Yes', 'B,2.1.1,n/a')).toHaveLength(2)
  })

  test('[CL5] a key question that is unknown, another provider’s or judged on evidence', async () => {
    const lines = await judged('A,9.9.9,yes', 'A,4.1.1,yes', 'A,1.1.1,yes', 'A,,yes')
    expect(lines.map((line) => line.split(', expected')[0])).toEqual([
      'j.csv: row 2, column keyQuestion: found "9.9.9"',
      'j.csv: row 3, column keyQuestion: found "4.1.1"',
      'j.csv: row 4, column keyQuestion: found "1.1.1"',
      'j.csv: row 5, column keyQuestion: found nothing',
    ])
    expect(lines[0]).toContain('expected a key question of nps: 2.1.1, 2.1.2')
  })

  test('[CL5] a key question of one case twice, even with the same judgement', async () => {
    expect(await judged('A,2.1.1,yes', 'A,2.1.2,yes', '', 'A,2.1.1,yes')).toEqual([
      'j.csv: row 5, column keyQuestion: found "2.1.1" of case "A", which row 2 has already, expected each key question of a case once',
    ])
  })

  test('[CL5] a row without a case', async () => {
    expect(await judged(',2.1.1,yes', ' ,2.1.1,yes')).toEqual([
      'j.csv: row 2, column case: found nothing, expected a case',
      'j.csv: row 3, column case: found nothing, expected a case',
    ])
  })

  test('[CL2] all faults at once, in the order of the file', async () => {
    const lines = await judged(',2.1.1,perhaps', 'A,2.1.1', 'B,2.1.1,yes,more', 'C,x,y')
    expect(lines.map((line) => line.split(': found')[0])).toEqual([
      'j.csv: row 2, column case',
      'j.csv: row 2, column judgement',
      'j.csv: row 3, column judgement',
      'j.csv: row 4, column 4',
      'j.csv: row 5, column keyQuestion',
      'j.csv: row 5, column judgement',
    ])
  })
})

describe('files', () => {
  test('[CL2] that are missing', async () => {
    expect(await faultsOf(['j.csv', '--provider', 'nps'])).toEqual([
      'j.csv: found nothing that can be read (ENOENT), expected a file',
    ])
    const broken = { 'j.csv': new Error('out of order') }
    expect(await faultsOf(['j.csv', '--provider', 'nps'], broken)).toEqual([
      'j.csv: found nothing that can be read (no reason given), expected a file',
    ])
  })

  test('[CL4] without the columns', async () => {
    expect(await file('case,question,judgement\nA,2.1.1,yes')).toEqual([
      'j.csv: row 1, column keyQuestion: found columns "case, question, judgement", expected one column named keyQuestion',
    ])
    expect(await file('Case,KeyQuestion,Judgement')).toHaveLength(3)
    expect((await file(''))[0]).toBe(
      'j.csv: row 1, column case: found nothing, expected one column named case',
    )
  })

  test('[CL4] with a column twice', async () => {
    expect(await file('case,keyQuestion,judgement,case\nA,2.1.1,yes,B')).toEqual([
      'j.csv: row 1, column case: found 2 columns of that name, expected one column named case',
    ])
  })

  test('[CL4] that are not UTF-8: the cell is named', async () => {
    expect(
      await file(bytes('case,keyQuestion,judgement,note\nA,2.1.1,yes,\nJos', 0xe9, ',2.1.1,no,\n')),
    ).toEqual([
      'j.csv: row 3, column case: found "Jos\ufffd", which is not UTF-8, expected text in UTF-8 (save the file as "CSV UTF-8")',
    ])
    const inNote = bytes('case,keyQuestion,judgement\nA,2.1.1,yes,', 0xe9, '\n')
    expect((await file(inNote)).map((line) => line.split(': found')[0])).toEqual([
      'j.csv: row 2, column 4',
      'j.csv: row 2, column 4',
    ])
  })

  test('[CL4] that are no text', async () => {
    expect(await file(bytes(0xff, 0xfe, 'c', 0, 'a', 0))).toEqual([
      'j.csv: found text in UTF-16, expected CSV text in UTF-8',
    ])
    expect(await file(bytes(0xfe, 0xff, 0, 'c'))).toHaveLength(1)
    expect(await file(bytes('PK', 3, 4, 'xl/workbook.xml'))).toEqual([
      'j.csv: found a workbook or ZIP file, expected CSV text in UTF-8',
    ])
    const rubbish = new Uint8Array(5_000_000).map((_, at) => (at * 7919) % 251)
    expect(await file(rubbish)).toHaveLength(3)
  })

  test('[CL4] with quotes that do not close or stand inside a cell', async () => {
    expect(await judged('A,2.1.1,yes', 'B,2.1.1,"no', 'C,2.1.1,yes')).toEqual([
      'j.csv: row 3, column judgement: found a quote that never closes, expected quotes around a whole cell',
    ])
    expect(await judged('A,"2.1.1"x,yes')).toEqual([
      'j.csv: row 2, column keyQuestion: found a quote in the middle of a cell, expected quotes around a whole cell',
    ])
    // The name of a column comes out of the file too: here it holds the rest of it.
    expect(await file('case,keyQuestion,judgement,"note\nA,2.1.1,yes,x\n')).toEqual([
      'j.csv: row 1, column note\\u000aA,2.1.1,yes,x: found a quote that never closes, expected quotes around a whole cell',
    ])
  })
})

describe('domain one', () => {
  const domainOne = (...lines: string[]) =>
    faultsOf(['j.csv', '--provider', 'nps', '--domain-one', 'd.csv'], {
      'j.csv': 'case,keyQuestion,judgement\n',
      'd.csv': ['standard,rating', ...lines].join('\n'),
    })

  test('[CL6] an unknown rating, an unknown standard, one on cases, one twice', async () => {
    expect(await domainOne('1.1,fine', '7.7,good', '2.1,good', '1.2,good', '1.2,')).toEqual([
      'd.csv: row 2, column rating: found "fine", expected inadequate, requires-improvement, good, outstanding, NR or empty',
      'd.csv: row 3, column standard: found "7.7", expected a standard rated on evidence: 1.1, 1.2, 1.3, 1.4',
      'd.csv: row 4, column standard: found "2.1", expected a standard rated on evidence: 1.1, 1.2, 1.3, 1.4',
      'd.csv: row 6, column standard: found "1.2" a second time, expected each standard once',
    ])
  })

  test('[CL2] faults of both files are told together', async () => {
    const lines = await faultsOf(['j.csv', '--provider', 'nps', '--domain-one', 'd.csv'], {
      'j.csv': 'case,keyQuestion,judgement\nA,2.1.1,so\n',
    })
    expect(lines.map((line) => line.split(':')[0])).toEqual(['j.csv', 'd.csv'])
  })
})

describe('options', () => {
  test('[CL7] that are missing or unknown', async () => {
    expect(await faultsOf([])).toEqual([
      'casebook rate: found nothing, expected the path of a CSV file of judgements',
      '--provider: found nothing, expected nps or crc',
    ])
    expect(await faultsOf(['a.csv', 'b.csv', '--provider', 'dusk', '--rounding', 'up'])).toEqual([
      'casebook rate: found "b.csv", expected one file of judgements',
      '--provider: found "dusk", expected nps or crc',
      '--rounding: found "up", expected half-up-to-integer or exact',
    ])
    expect((await faultsOf(['--colour']))[0]).toMatch(/^casebook rate: found "Unknown option/)
    expect((await faultsOf(['--provider']))[0]).toMatch(/^casebook rate: found "Option '--provider/)
  })

  test('[CL7] an edition that is neither bundled nor a well-formed file', async () => {
    const edition = (files: Files) =>
      faultsOf(['j.csv', '--provider', 'day', '--edition', 'e.json'], files)
    expect(await edition({})).toEqual([
      "e.json: found nothing that can be read (ENOENT), expected an edition's JSON file, or probation-2018-19 or serious-further-offence-review or early-implementation",
    ])
    expect((await edition({ 'e.json': '{"id":' }))[0]).toMatch(/^e.json: found ".*", expected JSON/)
    expect(await edition({ 'e.json': Uint8Array.of(0xff) })).toHaveLength(1)
    const wrong = { ...small, optionLabels: { cat: 'Cat' }, factors: [] }
    expect(await edition({ 'e.json': JSON.stringify(wrong) })).toEqual([
      'e.json: column optionLabels.0: found "cat" is no option of this edition, expected a well-formed edition',
    ])
  })
})

describe('what stood there', () => {
  test('[CL2] is quoted, shortened, and spells out what a terminal would obey', () => {
    expect(quoteFound('')).toBe('nothing')
    expect(quoteFound('a"b')).toBe('"a\\"b"')
    expect(quoteFound('x'.repeat(500))).toBe(`"${'x'.repeat(60)}…"`)
  })

  test('[CL2] has its place before it', () => {
    const fault = { found: '"x"', expected: 'y' }
    const obeyed = { file: 'f', found: quoteFound('\u001b[31m\u009b\u202e'), expected: 'y' }
    expect(faultToLine(obeyed)).toBe('f: found "\\u001b[31m\\u009b\\u202e", expected y\n')
    expect(faultToLine({ ...fault, file: 'f' })).toBe('f: found "x", expected y\n')
    expect(faultToLine({ ...fault, file: 'f', row: 3 })).toBe('f: row 3: found "x", expected y\n')
  })
})
