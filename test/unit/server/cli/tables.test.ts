/**
 * `casebook tables` on a directory of CSV files: the documented form, with and
 * without a manifest, and bad input.
 */
import { describe, expect, test } from 'vitest'
import { runCasebook } from '../../../../server/cli/run-casebook.ts'
import { utf8ToBytes } from '../../../../src/base/bytes.ts'
import { type ManifestFacts, makeManifest } from '../../../../src/domain/archive/manifest.ts'
import { loadBundled } from '../../../fixtures/editions.ts'

type Files = Readonly<Record<string, string>>

async function runTables(files: Files, ...args: string[]) {
  const out = { code: -1, text: '', errors: '' }
  out.code = await runCasebook(['tables', ...args], {
    stdout: (text) => {
      out.text += text
    },
    stderr: (text) => {
      out.errors += text
    },
    readFile: async (path) => {
      const text = files[path]
      if (text === undefined) throw Object.assign(new Error('away'), { code: 'ENOENT' })
      return utf8ToBytes(text)
    },
    env: {},
    folder: '/',
    stopping: new AbortController().signal,
    readInput: async () => new Uint8Array(),
    runNode: async () => 0,
  })
  return out
}

const CASES =
  'case,caseType,providerType,officer,gender,status\nA,case-supervision,nps,R,male,finished\nB,case-supervision,nps,R,female,open\nC,case-supervision,nps,,female,finished\n'
const JUDGEMENTS = 'case,keyQuestion,judgement\nA,2.1.3,yes\nB,2.1.3,no\nC,2.3.1,yes\nA,2.3.1,yes\n'
const archive: Files = {
  'x/cases.csv': CASES,
  'x/judgements.csv': JUDGEMENTS,
  'x/prompts.csv': 'case,prompt,answer\nA,2.1.1(b),yes\n',
  'x/factors.csv': 'case,factor,linked,sufficient\nA,drugs,yes,yes\n',
  'x/officers.csv': 'officer,providerType,caseload,workloadReasonable\nR,nps,35,no\n',
  'x/domain-one.csv': 'standard,rating\n1.1,good\n',
}

describe('the tables of an archive', () => {
  test('[TB16 AR7] by the number of the report: rows of n, of and per cent, for all and by provider', async () => {
    const { code, text, errors } = await runTables(archive, 'x')
    expect([code, errors]).toEqual([0, ''])
    const { tables, counting } = JSON.parse(text)
    expect(counting).toBe('judged')
    expect(tables['3.8'].rows[0].groups).toEqual({
      all: { n: 1, of: 2, percent: 50 },
      nps: { n: 1, of: 2, percent: 50 },
    })
    expect(tables.D1.rows.slice(0, 2).map((row: { groups: object }) => row.groups)).toMatchObject([
      { all: { n: 1, of: 3, percent: 33.333333 } },
      { all: { n: 2, of: 3, percent: 66.666667 } },
    ])
    expect(tables['2.1'].rows[2].groups.all).toEqual({ n: 0, of: 1, percent: 0 })
    expect(tables['2.2'].rows[2].groups.all).toEqual({ n: 1, of: 1, percent: 100 })
    expect(tables['2.3'].rows[0].texts['1.1']).toBe('Good')
    expect(tables['3.6'].rows[10].groups.all.n + tables['3.6'].rows[11].groups.all.n).toBe(2)
  })

  test('[TB16] finished cases alone, and small groups left out, where it is asked', async () => {
    const { text } = await runTables(archive, 'x', '--count', 'finished', '--least', '2')
    const { tables } = JSON.parse(text)
    expect(tables['3.8'].rows[0].groups.all).toEqual({ n: 1, of: 1, percent: 100 })
    expect(tables['2.1'].rows[2].groups.all.suppressed).toBe('small-group')
  })

  test('[AR7] cases of several kinds of provider have tables and no rating', async () => {
    const both = CASES.replace('C,case-supervision,nps', 'C,case-supervision,crc')
    const { text, code } = await runTables({ 'x/cases.csv': both }, 'x')
    expect(code).toBe(0)
    const { tables } = JSON.parse(text)
    expect(tables.D1.size).toEqual({ all: 3, nps: 2, crc: 1 })
    expect(tables['2.3'].rows).toEqual([])
  })

  test('[AR5 AR6] a manifest is kept to, its choices hold, and its edition is used', async () => {
    const edition = await loadBundled()
    const json = JSON.stringify(edition)
    const listed = new Map([
      ['cases.csv', utf8ToBytes(CASES)],
      ['judgements.csv', utf8ToBytes(JUDGEMENTS)],
      ['edition.json', utf8ToBytes(json)],
      ...OTHERS.map(([name, text]) => [name, utf8ToBytes(text)] as const),
    ])
    const manifest = makeManifest(factsOf(edition), listed)
    const whole = {
      'x/cases.csv': CASES,
      'x/judgements.csv': JUDGEMENTS,
      'x/edition.json': json,
      'x/manifest.json': JSON.stringify(manifest),
      ...Object.fromEntries(OTHERS.map(([name, text]) => [`x/${name}`, text])),
    }
    const good = await runTables(whole, 'x')
    expect(JSON.parse(good.text)).toMatchObject({ counting: 'finished', least: 5 })
    expect(JSON.parse(good.text).tables['2.3'].rows[0].label).toBe('North')
    const { 'x/judgements.csv': _gone, ...missing } = { ...whole, 'x/cases.csv': `${CASES}\n` }
    const bad = await runTables(missing, 'x')
    expect([bad.code, bad.text]).toEqual([2, ''])
    expect(bad.errors.trim().split('\n')).toEqual([
      'x/judgements.csv: found no such file, expected the file as it was exported',
      'x/cases.csv: found other bytes than the manifest says, expected the file as it was exported',
    ])
    for (const [text, said] of [
      [JSON.stringify({ ...manifest, version: 0 }), 'an older format, 0'],
      [JSON.stringify({ ...manifest, version: 7 }), 'a newer format, 7'],
      ['{}', 'no manifest of Casebook'],
    ] as const) {
      const run = await runTables({ ...whole, 'x/manifest.json': text }, 'x')
      expect([run.code, run.errors.includes(said)]).toEqual([2, true])
    }
  })
})

const OTHERS = [
  ['prompts.csv', 'case,prompt,answer\n'],
  ['factors.csv', 'case,factor,linked,sufficient\n'],
  ['officers.csv', 'officer,providerType\n'],
  ['domain-one.csv', 'standard,rating\n'],
  ['panel.csv', 'keyQuestion,from,to,reason,who,when\n'],
] as const

const factsOf = ({ id }: { readonly id: string }): ManifestFacts => ({
  ...{ made: 'now', edition: id, title: 't', provider: 'North', providerType: 'nps' },
  counting: 'finished',
  least: 5,
})

describe('a short archive', () => {
  test('[AR15] is refused, each file with what cannot be made without it', async () => {
    const edition = await loadBundled()
    const json = JSON.stringify(edition)
    const listed = new Map([
      ['cases.csv', utf8ToBytes(CASES)],
      ['edition.json', utf8ToBytes(json)],
    ])
    const { code, text, errors } = await runTables(
      {
        'x/cases.csv': CASES,
        'x/edition.json': json,
        'x/manifest.json': JSON.stringify(makeManifest(factsOf(edition), listed)),
      },
      'x',
    )
    expect([code, text]).toEqual([2, ''])
    expect(errors.trim().split('\n')).toHaveLength(6)
    expect(errors).toContain(
      'x/judgements.csv: found no such file in the manifest, expected a whole archive; without it: no rating of what cases decide, and no percentage of a key question',
    )
  })

  test('[AR16] without a manifest it is counted, and standard error names what is not known', async () => {
    const { code, text, errors } = await runTables({ 'x/cases.csv': CASES }, 'x')
    expect([code, JSON.parse(text).tables.D1.size.all]).toEqual([0, 3])
    expect(errors.trim().split('\n')).toHaveLength(5)
    expect(errors).toContain('x/factors.csv: not there. Without it: ')
  })
})

describe('bad input', () => {
  test('[AR3 AR7] every fault has a line, and nothing is printed', async () => {
    const bad = {
      ...archive,
      'x/cases.csv': CASES.replace('female,open', 'blue,open'),
      'x/domain-one.csv': 'standard,rating\n9.9,good\n',
      'x/panel.csv': 'keyQuestion\n',
    }
    const { code, text, errors } = await runTables(bad, 'x')
    expect([code, text]).toEqual([2, ''])
    expect(errors).toContain(
      'x/cases.csv: row 3, column gender: found "blue", expected male, female, other or empty',
    )
    expect(errors).toContain('x/domain-one.csv: row 2, column standard: found "9.9"')
    expect(errors).toContain('x/panel.csv: row 1, column from')
  })

  test('[AR7] no cases, bad options, no directory', async () => {
    expect((await runTables({}, 'x')).errors).toContain('x/cases.csv: found no such file')
    expect((await runTables(archive)).errors).toContain('the path of one directory')
    const options = await runTables(archive, 'x', 'y', '--count', 'some', '--least', '-1x')
    expect(options.code).toBe(2)
    expect((await runTables(archive, 'x', '--count', 'some', '--least', 'q')).errors).toMatch(
      /--count.*\n.*--least/,
    )
    expect((await runTables(archive, 'x', '--nonsense')).errors).toContain('options as in --help')
    expect((await runTables(archive, 'x', '--edition', 'nothing')).code).toBe(2)
    expect((await runTables(archive, '--help')).text).toContain('casebook tables DIRECTORY')
  })
})
