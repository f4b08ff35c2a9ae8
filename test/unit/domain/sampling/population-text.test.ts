/**
 * A population's canonical text, its digest, and its way through a CSV.
 */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareText, toCanonicalText } from '../../../../src/domain/sampling/canonical-text.ts'
import type { Population } from '../../../../src/domain/sampling/population.ts'
import {
  armCell,
  disarmCell,
  populationToRows,
} from '../../../../src/domain/sampling/population-csv.ts'
import {
  parseCaseLine,
  populationToDigest,
  populationToText,
  splitLines,
  toCanonicalPopulation,
} from '../../../../src/domain/sampling/population-text.ts'

function parseText(text: string): Population | undefined {
  const split = splitLines(text)
  const cases = split?.lines.map(parseCaseLine)
  if (!split || !cases?.every((one) => one !== undefined)) return undefined
  return { caseType: split.caseType, cases }
}

const two: Population = {
  caseType: 'stay',
  cases: [
    { reference: ' B2', officer: '', profile: { pet: 'dog', building: 'all' } },
    { reference: 'A1', officer: 'J.K.', office: 'North', profile: { pet: ' ' } },
  ],
}

describe('the text', () => {
  test('[SA28] is as it is written down, and so is its digest', () => {
    const canonical = toCanonicalPopulation(two)
    const text =
      'casebook population 1\n"stay"\n["A1","J.K.","North",[]]\n["B2",null,null,[["building","all"],["pet","dog"]]]\n'
    expect(populationToText(canonical)).toBe(text)
    expect(populationToDigest(canonical)).toBe(createHash('sha256').update(text).digest('hex'))
  })

  test('[SA25] reads back to the canonical population, which is its own canonical form', () => {
    const anyCase = fc.record(
      {
        reference: fc.string({ unit: 'grapheme' }),
        officer: fc.string({ unit: 'binary' }),
        office: fc.string(),
        profile: fc.dictionary(fc.string(), fc.string({ unit: 'binary' })),
      },
      { requiredKeys: ['reference', 'profile'] },
    )
    fc.assert(
      fc.property(fc.string(), fc.array(anyCase), (caseType, cases) => {
        const canonical = toCanonicalPopulation({ caseType, cases })
        expect(toCanonicalPopulation(canonical)).toEqual(canonical)
        expect(parseText(populationToText(canonical))).toEqual(canonical)
      }),
    )
  })

  test('[SA28] any change of a value gives another digest', () => {
    const digest = (change: object) =>
      populationToDigest(
        toCanonicalPopulation({ ...two, cases: [{ ...two.cases[1], ...change } as never] }),
      )
    const digests = [
      digest({}),
      digest({ reference: 'A2' }),
      digest({ officer: 'J.L.' }),
      digest({ office: 'South' }),
      digest({ profile: { pet: 'dog' } }),
      digest({ profile: { building: 'all' } }),
    ]
    expect(new Set(digests).size).toBe(digests.length)
    expect(digest({ officer: 'J.K. ' })).toBe(digests[0])
  })

  test.each([
    '',
    'casebook population 2\n"stay"\n',
    'casebook population 1\n"stay"',
    'casebook population 1\nstay\n',
    'casebook population 1\n7\n',
    'casebook population 1\n"stay"\n{}\n',
    'casebook population 1\n"stay"\n[1,null,null,[]]\n',
    'casebook population 1\n"stay"\n["A1",1,null,[]]\n',
    'casebook population 1\n"stay"\n["A1",null,1,[]]\n',
    'casebook population 1\n"stay"\n["A1",null,null,{}]\n',
    'casebook population 1\n"stay"\n["A1",null,null,[["pet"]]]\n',
    'casebook population 1\n"stay"\n["A1",null,null,["pet"]]\n',
  ])('[SA28] %j is no population', (text) => {
    expect(parseText(text)).toBeUndefined()
  })
})

describe('order', () => {
  test('[SA25] is by code point, as UTF-8 bytes sort, and not by UTF-16', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
        fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
        (a, b) => {
          const bytes = Buffer.compare(Buffer.from(a), Buffer.from(b))
          expect(Math.sign(compareText(a, b))).toBe(bytes)
        },
      ),
    )
    expect(compareText('\uffee', '\u{1f600}')).toBeLessThan(0)
    expect(compareText('A', 'A1')).toBeLessThan(0)
    expect(toCanonicalText(' e\u0301\u0000 ')).toBe('\u00e9')
  })
})

describe('cells', () => {
  test('[SA37] what a spreadsheet would run is disarmed, and reads back as it was', () => {
    fc.assert(fc.property(fc.string(), (text) => disarmCell(armCell(text)) === text))
    for (const text of ['=1+1', '-12', '+3', '@x', "'=1", "''-2"]) {
      expect(armCell(text)).toBe(`'${text}`)
      expect(disarmCell(armCell(text))).toBe(text)
    }
    expect(armCell("O'Neil")).toBe("O'Neil")
    expect(disarmCell("'twas")).toBe("'twas")
  })

  test('[SA37] rows have the case, officer, office and every field that is used or asked for', () => {
    expect(populationToRows(toCanonicalPopulation(two), ['colour'])).toEqual([
      ['case', 'officer', 'office', 'building', 'colour', 'pet'],
      ['A1', 'J.K.', 'North', '', '', ''],
      ['B2', '', '', 'all', '', 'dog'],
    ])
  })
})
