/**
 * `casebook sample`: what it prints, and what it says of bad input.
 */
import { describe, expect, test } from 'vitest'
import { type SampleIo, sampleVerb } from '../../../../server/cli/sample.ts'
import { makeDraw } from '../../../../src/domain/sampling/draw.ts'
import type { Population } from '../../../../src/domain/sampling/population.ts'
import { populationToRows } from '../../../../src/domain/sampling/population-csv.ts'
import { toCsv } from '../../../../src/ui/setup/to-csv.ts'
import small from '../../../fixtures/editions/small.json' with { type: 'json' }
import { loadBundled } from '../../../fixtures/editions.ts'
import { makeEligible } from '../../../fixtures/eligible.ts'
import { makePrng } from '../../../fixtures/prng.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

async function run(args: string[], files: Files = {}) {
  const stdout: string[] = []
  const stderr: string[] = []
  const io: SampleIo = {
    stdout: (text) => void stdout.push(text),
    stderr: (text) => void stderr.push(text),
    readFile: async (path) => {
      const file = files[path]
      if (file === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      return typeof file === 'string' ? new TextEncoder().encode(file) : file
    },
  }
  const code = await sampleVerb.run(args, io)
  return { code, stdout: stdout.join(''), stderr: stderr.join('') }
}

const STAY = ['p.csv', '--case-type', 'stay', '--edition', 'small.json']
const edition = JSON.stringify(small)
/** On the small edition. */
const runSmall = (csv: string | Uint8Array, more: string[] = ['--seed', '1']) =>
  run([...STAY, ...more], { 'p.csv': csv, 'small.json': edition })
const lines = (...rows: string[]) => ['case,building,pet', ...rows, ''].join('\n')
const toLines = (
  population: Population,
  order = (rows: readonly (readonly string[])[]) => rows,
) => {
  const [head = [], ...rows] = populationToRows(population, [])
  return [head, ...order(rows)].map((cells) => cells.join(',')).join('\n')
}

describe('the result', () => {
  test('[CL20] is the JSON of the contract, in its order, and exit code 0', async () => {
    const csv = lines('A1,all,dog', 'A2,all,dog', 'A3,few,none', 'A4,,none')
    const { code, stdout, stderr } = await runSmall(csv, ['--seed', '9', '--size', '2'])
    expect([code, stderr]).toEqual([0, ''])
    const printed = JSON.parse(stdout)
    expect(Object.keys(printed)).toEqual([
      'populationSize',
      'sampleSize',
      'strata',
      'seed',
      'digest',
    ])
    expect(printed).toMatchObject({ populationSize: 4, sampleSize: 2, seed: 9 })
    expect(printed.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(printed.strata.map((one: object) => Object.keys(one))).toEqual(
      Array(3).fill(['key', 'population', 'sample', 'cases', 'reserve']),
    )
    expect(printed.strata.map(({ key }: { key: object }) => key)).toEqual([
      { building: 'all', pet: 'dog' },
      { building: 'few', pet: 'none' },
      { building: null, pet: 'none' },
    ])
  })

  test('[CL20 CL22] the 3,308 cases of the report: 157 by the formula, the app’s own draw', async () => {
    const population = makeEligible({ seed: 2, table: 'D1' })
    const args = ['p.csv', '--case-type', 'case-supervision', '--seed', '42']
    const { code, stdout } = await run(args, { 'p.csv': toCsv(populationToRows(population, [])) })
    expect(code).toBe(0)
    const draw = makeDraw(await loadBundled(), population, { seed: 42, size: 157 })
    const printed = JSON.parse(stdout)
    expect(printed).toMatchObject({ populationSize: 3308, sampleSize: 157, digest: draw.digest })
    expect(printed.strata.map(({ cases }: { cases: string[] }) => cases)).toEqual(
      draw.strata.map(({ cases }) => cases.map(({ reference }) => reference)),
    )
    expect(printed.strata.flatMap(({ reserve }: { reserve: string[] }) => reserve)).toHaveLength(
      3308 - 157,
    )
  })

  test('[CL21] is the same whatever the order of rows and columns, the separator and further columns', async () => {
    const population = makeEligible({ seed: 3, table: 'D4' })
    const args = ['p.csv', '--case-type', 'through-the-gate', '--seed', '5']
    const draw = async (csv: string) => (await run(args, { 'p.csv': csv })).stdout
    const straight = await draw(toLines(population))
    const turned = toLines(population, (rows) => makePrng(1).shuffle([...rows]))
      .split('\n')
      .map((line) => line.split(',').reverse().join(';'))
      .map((line, index) => (index === 0 ? `remark;${line}` : `x${index};${line}`))
      .join('\r\n')
    expect(JSON.parse(straight).sampleSize).toBeGreaterThan(50)
    expect(await draw(turned)).toBe(straight)
  })

  test('[CL22] a larger size than there are cases takes all of them', async () => {
    const { stdout } = await runSmall(lines('A1,all,dog', 'A2,few,dog'), [
      '--seed',
      '1',
      '--size',
      '99',
    ])
    expect(JSON.parse(stdout)).toMatchObject({ populationSize: 2, sampleSize: 2 })
  })

  test('[CL20] --help is the usage, with nothing else asked for', async () => {
    expect(await run(['--help'])).toEqual({ code: 0, stdout: sampleVerb.usage, stderr: '' })
  })
})

describe('bad input', () => {
  const refused = async (csv: string | Uint8Array) => {
    const { code, stdout, stderr } = await runSmall(csv)
    expect([code, stdout]).toEqual([2, ''])
    return stderr.trimEnd().split('\n')
  }

  test('[CL23] every fault has its line: file, row, column, what stood there, what was expected', async () => {
    const csv = lines('A1,all,dog', 'A1,none,dog', ',few,none', '', 'A3,few,"cat ""x"""')
    expect(await refused(csv)).toEqual([
      'p.csv: row 3, column case: found "A1", which row 2 has already, expected each case once',
      'p.csv: row 3, column building: found "none", expected one of all, few, 0-1, or empty',
      'p.csv: row 4, column case: found nothing, expected a reference for the case',
      'p.csv: row 6, column pet: found "cat \\"x\\"", expected one of dog, none, or empty',
    ])
  })

  test('[CL23] references that differ only in how an accent is written are the same case', async () => {
    expect(await refused(lines('\u00e9,all,dog', 'e\u0301,all,dog'))).toHaveLength(1)
  })

  test.each([
    ['no stratum column', 'case,building\nA1,all\n', 'column pet'],
    ['no case column', 'building,pet\nall,dog\n', 'column case'],
    ['a column twice', 'case,building,pet,pet\nA1,all,dog,dog\n', '2 columns of that name'],
    ['a further field twice', 'case,building,pet,office,office\nA1,all,dog,x,y\n', '2 columns'],
    ['no rows', 'case,building,pet\n', 'row 2: found nothing, expected at least one case'],
    ['an empty file', '', 'row 1, column case'],
    ['a torn quote', 'case,building,pet\n"A1,all,dog\n', 'a quote that never closes'],
    ['a short row', 'case,building,pet\nA1,all\n', 'the end of the row'],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4]), 'a workbook or ZIP file'],
  ])('[CL23] %s is refused', async (_, csv, said) => {
    expect((await refused(csv)).join('\n')).toContain(said)
  })

  test('[CL24] every bad option is named at once, with what it takes', async () => {
    const { code, stdout, stderr } = await run(
      ['a.csv', 'b.csv', '--case-type', 'nap', '--seed', '-1', '--size', '0'],
      {},
    )
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr.trimEnd().split('\n')).toEqual([
      'casebook sample: found "b.csv", expected one file of cases',
      expect.stringMatching(/^--case-type: found "nap", expected case-supervision or court-report/),
      '--seed: found "-1", expected a whole number from 0 to 9007199254740991',
      '--size: found "0", expected a whole number from 1 to 9007199254740991',
    ])
  })

  test.each([
    [[], ['casebook sample: found nothing', '--case-type: found nothing', '--seed: found nothing']],
    [['p.csv', '--sed', '1'], ['casebook sample: found "Unknown option']],
    [['p.csv', '--seed', '1.5', '--case-type', 'unpaid-work'], ['--seed: found "1.5"']],
    [['p.csv', '--seed', '1', '--case-type', 'unpaid-work'], ['p.csv: found nothing that can']],
    [['p.csv', '--seed', '1', '--edition', 'x.json'], ['x.json: found nothing that can be read']],
  ])('[CL24 CL25] %j is refused', async (args, said) => {
    const { code, stdout, stderr } = await run(args)
    expect([code, stdout]).toEqual([2, ''])
    for (const words of said) expect(stderr).toContain(words)
  })

  test('[CL25] an edition file with a fault is refused with its place', async () => {
    const { code, stderr } = await run([...STAY, '--seed', '1'], {
      'p.csv': lines('A1,all,dog'),
      'small.json': edition.replace('"confidence":0.9', '"confidence":9'),
    })
    expect(code).toBe(2)
    expect(stderr).toContain('small.json: column sampling.confidence')
  })
})
