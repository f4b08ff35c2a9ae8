/**
 * The table of mutants names what is there: twenty rows, files that exist, tests
 * with those words in their titles.  [HN4]
 */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MUTANTS, type MutantRow } from '../../kit/mutant-table.ts'

/** Why a row does not hold; nothing where it does. */
function findFault({ builtIn, test: path, name }: MutantRow): string | undefined {
  if (!existsSync(builtIn)) return `${builtIn} is not there`
  if (!existsSync(path)) return `${path} is not there`
  // A net's mutant has its name where it is built; all others, in the test's title.
  const titled = path.startsWith('test/fuzz/') ? builtIn : path
  const starts = ["'", '`', '] '].map((before) => before + name)
  const source = readFileSync(titled, 'utf8')
  return starts.some((start) => source.includes(start)) ? undefined : `${titled} has no "${name}"`
}

test('[HN4] the plan’s twenty mutants are there, in order', () => {
  expect(MUTANTS.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, at) => `m${at + 1}`))
})

test.each(MUTANTS)('[HN4] $id names a file and a test that are there', (row) => {
  expect(findFault(row)).toBeUndefined()
})

test('[HN4] a row whose file, test or title is gone is found', () => {
  const [row] = MUTANTS
  if (!row) throw new Error('a row')
  expect(findFault({ ...row, builtIn: 'test/kit/gone.ts' })).toContain('is not there')
  expect(findFault({ ...row, test: 'test/gone.test.ts' })).toContain('is not there')
  expect(findFault({ ...row, name: 'nothing of this name' })).toContain('has no')
})
