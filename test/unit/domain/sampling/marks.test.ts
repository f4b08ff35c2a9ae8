/**
 * Marks of the set-up: what parses, and that anything else is none.
 */
import { describe, expect, test } from 'vitest'
import {
  parseCaseMark,
  parseDrawMark,
  parsePopulationMark,
  parseReplacedMark,
} from '../../../../src/domain/sampling/marks.ts'

const STREAM = 'AAAAAAAAAAAAAAAAAAAAAA'
const marks = {
  population: { stream: STREAM, rows: 3, digest: 'ab', at: '2019' },
  draw: {
    id: 'x',
    population: STREAM,
    populationRows: 3,
    digest: 'ab',
    generator: 'casebook draw 1',
    seed: 1,
    size: 2,
    formulaSize: 3,
    reason: null,
    strata: [[3, 2]],
    at: '2019',
  },
  case: { draw: 'x', replaces: STREAM },
  replaced: { reason: 'ineligible', by: STREAM },
}
const parsers = {
  population: parsePopulationMark,
  draw: parseDrawMark,
  case: parseCaseMark,
  replaced: parseReplacedMark,
}

describe('marks', () => {
  test.each(['population', 'draw', 'case', 'replaced'] as const)(
    '[SA31] %s reads back, and nothing but it does',
    (kind) => {
      const mark: Record<string, unknown> = marks[kind]
      expect(parsers[kind](JSON.stringify(mark))).toEqual(mark)
      expect(parsers[kind]('not JSON')).toBeUndefined()
      expect(parsers[kind]('[]')).toBeUndefined()
      for (const key of Object.keys(mark)) {
        expect(parsers[kind](JSON.stringify({ ...mark, [key]: {} }))).toBeUndefined()
      }
    },
  )
})
