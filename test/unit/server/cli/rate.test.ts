/**
 * `casebook rate`: what it prints, on both editions.
 */
import { describe, expect, test } from 'vitest'
import { type RateIo, rateVerb } from '../../../../server/cli/rate.ts'
import small from '../../../fixtures/editions/small.json' with { type: 'json' }
import { loadBundled } from '../../../fixtures/editions.ts'
import { judgedToCsv, makeJudgedCases } from '../../../fixtures/judged-cases.ts'
import { makePopulation } from '../../../fixtures/population.ts'
import rates from '../../../fixtures/sufficient-rates.json' with { type: 'json' }

type Files = Readonly<Record<string, string | Uint8Array>>

async function run(args: string[], files: Files = {}) {
  const stdout: string[] = []
  const stderr: string[] = []
  const io: RateIo = {
    stdout: (text) => void stdout.push(text),
    stderr: (text) => void stderr.push(text),
    readFile: async (path) => {
      const file = files[path]
      if (file === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      return typeof file === 'string' ? new TextEncoder().encode(file) : file
    },
  }
  const code = await rateVerb.run(args, io)
  return { code, stdout: stdout.join(''), stderr: stderr.join('') }
}

/** So many yes and so many no on one key question, each from a case of its own. */
const judgements = (keyQuestion: string, yes: number, no: number) =>
  Array.from({ length: yes + no }, (_, at) => `C${at},${keyQuestion},${at < yes ? 'yes' : 'no'}`)

const csv = (...lines: string[]) => ['case,keyQuestion,judgement', ...lines, ''].join('\n')

const DOMAIN_ONE = 'standard,rating\n1.1,good\n1.2,Requires improvement\n1.3,nr\n1.4,\n'

describe('the result', () => {
  test('[CL1] is the JSON of the contract, in its order, and exit code 0', async () => {
    const files = { 'j.csv': csv(...judgements('2.1.1', 129, 71)), 'd.csv': DOMAIN_ONE }
    const { code, stdout, stderr } = await run(
      ['j.csv', '--provider', 'nps', '--domain-one', 'd.csv'],
      files,
    )
    expect([code, stderr]).toEqual([0, ''])
    const printed = JSON.parse(stdout)
    expect(Object.keys(printed)).toEqual([
      'keyQuestions',
      'standards',
      'composite',
      'overall',
      'notRated',
      'caveats',
    ])
    expect(JSON.stringify(printed.keyQuestions[0])).toBe(
      '{"id":"2.1.1","sufficient":129,"applicable":200,"percent":64.5,"rounded":65,"band":"good","exactBand":"requires-improvement","toBoundary":-0.5,"oneCaseFlips":true,"panel":true}',
    )
    expect(JSON.stringify(printed.standards[4])).toBe(
      '{"id":"2.1","rating":"good","score":2,"lowest":"2.1.1"}',
    )
    expect(printed.standards.slice(0, 4).map(({ rating }: { rating: string }) => rating)).toEqual([
      'good',
      'requires-improvement',
      null,
      null,
    ])
    expect(printed).toMatchObject({ composite: 5, overall: null })
    expect(printed.notRated).toContain('1.3')
  })

  test('[CL6] without domain one there is no overall rating', async () => {
    const { stdout } = await run(['--provider', 'crc', 'j.csv'], { 'j.csv': csv() })
    const printed = JSON.parse(stdout)
    expect(printed).toMatchObject({ composite: 0, overall: null })
    expect(printed.notRated).toHaveLength(10)
    expect(printed.keyQuestions[0]).toMatchObject({ applicable: 0, percent: null, band: null })
  })

  test('[CL5] not-applicable and empty judgements leave the denominator', async () => {
    const file = csv('A,2.1.1,yes', 'B,2.1.1,not-applicable', 'C,2.1.1,', 'D,2.1.1,no', 'D,2.1.2,')
    const { stdout } = await run(['j.csv', '--provider', 'nps'], { 'j.csv': file })
    expect(JSON.parse(stdout).keyQuestions[0]).toMatchObject({ sufficient: 1, applicable: 2 })
  })

  test('[CL7] the rounding is a choice', async () => {
    const files = { 'j.csv': csv(...judgements('2.1.1', 129, 71)) }
    const band = async (...more: string[]) =>
      JSON.parse((await run(['j.csv', '--provider', 'nps', ...more], files)).stdout).keyQuestions[0]
        .band
    expect(await band()).toBe('good')
    expect(await band('--rounding', 'half-up-to-integer')).toBe('good')
    expect(await band('--rounding', 'exact')).toBe('requires-improvement')
  })

  test('[CL7] the edition is a bundled one or a file', async () => {
    const files = {
      'j.csv': csv('A,CARE-welcome,yes', 'A,CARE-pets,not-applicable'),
      'd.csv': 'standard,rating\nLEAD,Warm\n',
      'small.json': JSON.stringify(small),
    }
    const args = ['j.csv', '--provider', 'day', '--domain-one', 'd.csv', '--edition', 'small.json']
    const { code, stdout } = await run(args, files)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      keyQuestions: [
        { id: 'CARE-welcome', band: 'warm' },
        { id: 'CARE-pets', band: null },
      ],
      standards: [
        { id: 'LEAD', rating: 'warm', score: 5 },
        { id: 'CARE', rating: null },
      ],
      composite: 5,
    })
    const bundled = await run(['j.csv', '--provider', 'nps', '--edition', 'probation-2018-19'], {
      'j.csv': csv(),
    })
    expect(bundled.code).toBe(0)
  })

  test('[CL7] --help tells everything and reads nothing', async () => {
    for (const args of [['--help'], ['-h', 'nowhere.csv']]) {
      const { code, stdout, stderr } = await run(args)
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout).toBe(rateVerb.usage)
    }
    expect(rateVerb.name).toBe('rate')
  })

  test('[CL1] a whole round of judged cases gives the shares that they were made with', async () => {
    const edition = await loadBundled()
    const cases = makePopulation({ seed: 21, table: 'D1', provider: 'crc' })
    const file = judgedToCsv(edition, makeJudgedCases({ seed: 22, edition, cases }))
    const { stdout } = await run(['j.csv', '--provider', 'crc'], { 'j.csv': file })
    const published: Record<string, number> = rates.crc
    const asked: { id: string; rounded: number | null }[] = JSON.parse(stdout).keyQuestions
    const rated = asked.filter(({ rounded }) => rounded !== null)
    expect(rated).toHaveLength(12)
    for (const { id, rounded } of rated) expect([id, rounded]).toEqual([id, published[id]])
  })
})

describe('files as spreadsheets write them', () => {
  const plain = csv('A,2.1.1,yes', 'B,2.1.1,no')
  const rated = async (file: string | Uint8Array) => {
    const { code, stdout, stderr } = await run(['j.csv', '--provider', 'nps'], { 'j.csv': file })
    return stderr || [code, JSON.parse(stdout).keyQuestions[0].applicable]
  }

  test.each([
    ['a byte-order mark', `\ufeff${plain}`],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['CR alone', plain.replaceAll('\n', '\r')],
    ['mixed line ends', 'case,keyQuestion,judgement\r\nA,2.1.1,yes\nB,2.1.1,no\r\n'],
    ['semicolons', plain.replaceAll(',', ';')],
    ['tabs', plain.replaceAll(',', '\t')],
    ['quotes', '"case","keyQuestion","judgement"\n"A","2.1.1","yes"\n"B","2.1.1","no"'],
    ['a delimiter inside quotes', csv('"A, or ""B""",2.1.1,yes', '"A;2",2.1.1,no')],
    ['a line end inside quotes', csv('"A\n1",2.1.1,yes', 'B,2.1.1,no')],
    ['blank lines', csv('', 'A,2.1.1,yes', '', ' , ,', 'B,2.1.1,no', '', '')],
    ['spaces around', 'case , keyQuestion, judgement\n A , 2.1.1 , yes \nB,2.1.1,no'],
    ['columns in another order', 'judgement,note,case,keyQuestion\nyes,x,A,2.1.1\nno,,B,2.1.1'],
    ['empty cells at the end', csv('A,2.1.1,yes,,', 'B,2.1.1,no')],
  ])('[CL3] %s: read alike', async (_, file) => {
    expect(await rated(file)).toEqual([0, 2])
  })

  test('[CL3] text of any script is kept apart', async () => {
    expect(await rated(csv('Łódź,2.1.1,yes', 'łódź,2.1.1,no', '🗂,2.1.1,no'))).toEqual([0, 3])
  })
})
