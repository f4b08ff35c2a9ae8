/**
 * What an archive's files hold, read back to the same facts; every fault by file,
 * row and column; and its manifest.
 */
import { describe, expect, test } from 'vitest'
import { utf8ToBytes } from '../../../../src/base/bytes.ts'
import { ARCHIVE_FILES, type ArchiveFile } from '../../../../src/domain/archive/archive-columns.ts'
import { type ArchiveRows, rowsToSource } from '../../../../src/domain/archive/archive-source.ts'
import { DEMANDED_FILES, lostWithout } from '../../../../src/domain/archive/demanded-files.ts'
import { checkFiles, makeManifest, parseManifest } from '../../../../src/domain/archive/manifest.ts'
import { type FileRows, factsToRows } from '../../../../src/domain/archive/source-to-rows.ts'
import { loadBundled } from '../../../fixtures/editions.ts'
import { makeReportCase } from '../../../fixtures/report-cases.ts'

const edition = await loadBundled()

function toArchiveRows(files: Partial<Record<ArchiveFile, FileRows>>): ArchiveRows {
  const of = (file: ArchiveFile) => {
    const [header = [], ...rows] = files[file] ?? []
    return rows.map((cells, at) => ({
      row: at + 2,
      cell: (column: string) => cells[header.indexOf(column)] ?? '',
    }))
  }
  const [cases, judgements, prompts, factors, officers, domainOne, panel] = ARCHIVE_FILES.map(of)
  return {
    cases: cases ?? [],
    judgements: judgements ?? [],
    prompts: prompts ?? [],
    factors: factors ?? [],
    officers: officers ?? [],
    'domain-one': domainOne ?? [],
    panel: panel ?? [],
  }
}

const one = {
  ...makeReportCase({
    officer: 'R0001',
    profile: { gender: 'female' },
    answers: { '2.1.1': 'yes', '2.1.1.a': 'no', '2.1.1.b': 'not-applicable', '2.1.2': undefined },
    factors: {
      drugs: { linked: 'yes', sufficient: 'no' },
      alcohol: { linked: undefined, sufficient: undefined },
    },
    perCase: { agenciesHarm: 'no' },
  }),
  case: 'C0001',
  isFinished: true,
}
const two = { ...makeReportCase(), case: 'C0002', isFinished: false }
const officers = [
  { officer: 'R0001', providerType: 'nps', answers: { caseload: '41', wellbeing: 'yes' } },
]
const facts = {
  cases: [one, two],
  officers,
  domainOne: { '1.1': 'good', '1.2': null },
  panel: [
    {
      keyQuestion: '2.1.1',
      from: 'good',
      to: 'Outstanding',
      reason: 'r',
      who: 'w',
      when: 't',
      onAgenda: false,
    },
  ],
}

describe('the files', () => {
  test('[AR1 AR2] facts to rows to facts are the same', () => {
    const read = rowsToSource(edition, toArchiveRows(factsToRows(edition, facts)))
    const { case: _one, ...first } = one
    const { case: _two, ...second } = two
    expect(read).toEqual({
      ok: true,
      value: {
        cases: [first, second],
        officers,
        domainOne: { '1.1': 'good', '1.2': null },
        decided: { '2.1.1': 'outstanding' },
      },
    })
  })

  test('[AR1] their columns are the documented ones', () => {
    const rows = factsToRows(edition, { ...facts, domainOne: { '1.1': undefined } })
    expect(rows.cases[0]?.slice(0, 6)).toEqual([
      'case',
      'caseType',
      'providerType',
      'officer',
      'status',
      'gender',
    ])
    expect(rows.judgements).toEqual([
      ['case', 'keyQuestion', 'judgement'],
      ['C0001', '2.1.1', 'yes'],
    ])
    expect(rows.prompts[1]).toEqual(['C0001', '2.1.1.a', 'no'])
    expect(rows.factors.slice(1)).toEqual([
      ['C0001', 'drugs', 'yes', 'no'],
      ['C0001', 'alcohol', '', ''],
    ])
    expect(rows['domain-one'][1]).toEqual(['1.1', ''])
  })

  test('[PA5 AR1] a decision outside the rule is marked so', () => {
    const panelOf = (onAgenda: boolean) =>
      factsToRows(edition, { ...facts, panel: facts.panel.map((one) => ({ ...one, onAgenda })) })
        .panel
    expect(panelOf(false)[0]?.at(-1)).toBe('onAgenda')
    expect(panelOf(false)[1]).toEqual(['2.1.1', 'good', 'Outstanding', 'r', 'w', 't', 'no'])
    expect(panelOf(true)[1]?.at(-1)).toBe('yes')
  })

  test('[AR3 AR4] each fault has its file, row and column', () => {
    const read = rowsToSource(
      edition,
      toArchiveRows({
        cases: [
          ['case', 'caseType', 'providerType', 'gender', 'officer.agenciesHarm'],
          ['', 'x', 'nps', 'blue', 'perhaps'],
          ['A', 'case-supervision', 'nps', '', ''],
          ['A', 'case-supervision', 'nps', '', ''],
        ],
        judgements: [
          ['case', 'keyQuestion', 'judgement'],
          ['B', '9.9.9', 'maybe'],
          ['A', '2.1.1', ''],
          ['A', '2.1.1', 'yes'],
        ],
        prompts: [
          ['case', 'prompt', 'answer'],
          ['A', '2.1.1(a)', 'yes'],
        ],
        factors: [
          ['case', 'factor', 'linked', 'sufficient'],
          ['A', 'drugs', 'yes', 'x'],
          ['A', 'drugs', 'no', ''],
          ['Z', 'none', '', ''],
        ],
        officers: [
          ['officer', 'providerType', 'caseload', 'wellbeing'],
          ['', 'nps', '9999', ''],
          ['R', 'nps', '', 'so so'],
          ['R', 'nps', '', ''],
        ],
        'domain-one': [
          ['standard', 'rating'],
          ['2.1', 'good'],
          ['1.1', 'splendid'],
          ['1.1', ''],
        ],
        panel: [
          ['keyQuestion', 'to'],
          ['1', ''],
          ['2.1.1', 'good'],
        ],
      }),
    )
    const faults = read.ok ? [] : read.error.faults
    expect(faults.map(({ file, row, column }) => `${file} ${row} ${column}`)).toEqual([
      'cases 2 case',
      'cases 2 caseType',
      'cases 2 gender',
      'cases 2 officer.agenciesHarm',
      'cases 4 case',
      'judgements 2 case',
      'judgements 2 keyQuestion',
      'judgements 2 judgement',
      'judgements 4 keyQuestion',
      'factors 2 sufficient',
      'factors 3 factor',
      'factors 4 case',
      'factors 4 factor',
      'officers 2 officer',
      'officers 2 caseload',
      'officers 3 wellbeing',
      'officers 4 officer',
      'domain-one 2 standard',
      'domain-one 3 rating',
      'domain-one 4 standard',
      'panel 2 keyQuestion',
      'panel 2 to',
    ])
    expect(faults[2]).toMatchObject({ found: 'blue', expected: 'male, female, other or empty' })
  })
})

describe('the manifest', () => {
  const of = {
    made: '2019-06-01T10:00:00Z',
    edition: edition.id,
    title: 't',
    provider: 'p',
    providerType: 'nps',
    counting: 'finished',
    least: 5,
  } as const
  const documented = DEMANDED_FILES.map((name) => [name, utf8ToBytes(name)] as const)
  const files = new Map([['a.csv', utf8ToBytes('a')], ['b.csv', utf8ToBytes('b')], ...documented])
  const manifest = makeManifest(of, files)

  test('[AR5] it lists each file with its digest, and reads back', () => {
    expect(manifest.files[0]).toEqual({
      name: 'a.csv',
      bytes: 1,
      sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    })
    expect(parseManifest(JSON.stringify(manifest))).toEqual({ ok: true, value: manifest })
    expect(checkFiles(manifest, files).ok).toBe(true)
  })

  test('[AR6] a changed byte, a missing file and one put in are named', () => {
    const found = new Map([['a.csv', utf8ToBytes('A')], ['c.csv', utf8ToBytes('c')], ...documented])
    expect(checkFiles(manifest, found)).toEqual({
      ok: false,
      error: { kind: 'files-differ', missing: ['b.csv'], changed: ['a.csv'], unlisted: ['c.csv'] },
    })
  })

  test('[AR15] one that never listed what an archive holds is short, file by file', () => {
    for (const name of DEMANDED_FILES) {
      const without = new Map([...files].filter(([one]) => one !== name))
      expect(checkFiles(makeManifest(of, without), without)).toEqual({
        ok: false,
        error: { kind: 'short', lacking: [name] },
      })
    }
    const alone = new Map([['cases.csv', utf8ToBytes('x')]])
    const checked = checkFiles(makeManifest(of, alone), alone)
    const lacking = checked.ok || checked.error.kind !== 'short' ? [] : checked.error.lacking
    expect(lacking).toEqual(DEMANDED_FILES.filter((name) => name !== 'cases.csv'))
    for (const name of lacking) expect(lostWithout(name)).toMatch(/\w{4}/)
    expect(DEMANDED_FILES).toEqual([...ARCHIVE_FILES.map((file) => `${file}.csv`), 'edition.json'])
  })

  test('[AR6] an older and a newer format are said, and what is no manifest', () => {
    const kindOf = (text: string) => {
      const parsed = parseManifest(text)
      return parsed.ok ? 'ok' : parsed.error.kind
    }
    expect(kindOf(JSON.stringify({ ...manifest, version: 0 }))).toBe('older-format')
    expect(kindOf(JSON.stringify({ ...manifest, version: 2 }))).toBe('newer-format')
    expect(kindOf(JSON.stringify({ ...manifest, files: 1 }))).toBe('bad-manifest')
    expect(kindOf('{')).toBe('bad-manifest')
  })
})
