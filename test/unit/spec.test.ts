/**
 * SPEC.md and the tests belong together: every rule is cited by a test, and no
 * test cites a rule that is not there.
 *
 * A rule is a line `- **OP1** sentence`. A test cites it at the start of its
 * title: `'[OP1] ...'`, several with a blank between them.
 */
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const RULE = /^- \*\*([A-Z]{2}\d+)\*\*\s+(\S.*)$/gm
const CITED = /['"`]\[([A-Z]{2}\d+(?: [A-Z]{2}\d+)*)\] /g

const readRules = (spec: string): string[] => [...spec.matchAll(RULE)].map(([, id = '']) => id)

const readCited = (source: string): string[] =>
  [...source.matchAll(CITED)].flatMap(([, ids = '']) => ids.split(' '))

const OWN_NAME = 'test/unit/spec.test.ts'
const tests = globSync('test/**/*.test.{ts,tsx}')
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path !== OWN_NAME)
const citedBy = new Map<string, string>()
for (const path of tests) {
  for (const id of readCited(readFileSync(path, 'utf8'))) citedBy.set(id, path)
}
const rules = readRules(readFileSync('SPEC.md', 'utf8'))

describe('the specification', () => {
  test('every rule stands there once', () => {
    expect(rules.length).toBeGreaterThan(50)
    expect(rules.filter((id, at) => rules.indexOf(id) !== at)).toEqual([])
  })

  test('every rule is cited by a test', () => {
    expect(rules.filter((id) => !citedBy.has(id))).toEqual([])
  })

  test('no test cites a rule that is not there', () => {
    const known = new Set(rules)
    expect([...citedBy].filter(([id]) => !known.has(id))).toEqual([])
  })
})

describe('the reader itself', () => {
  test('finds rules, and nothing that only looks like one', () => {
    const spec =
      '- **AB1** A rule.\n- **AB2** Another.\n**AB3** no list\n- AB4 not bold\n- **AB5**\n'
    expect(readRules(spec)).toEqual(['AB1', 'AB2'])
  })

  test('finds ids at the start of titles, one or several', () => {
    const source =
      "test('[AB1] x', f)\ntest.each([1])(`[AB2 AB3] y`, f)\n// see [AB4] there\n'[ab5] z'"
    expect(readCited(source)).toEqual(['AB1', 'AB2', 'AB3'])
  })
})
