/**
 * A CSV that a spreadsheet opens as it is meant, and runs nothing of.
 */
import { expect, test } from 'vitest'
import { toCsv } from '../../../src/session/to-csv.ts'

test('[UI61] cells that a spreadsheet would run are disarmed; the rest is quoted where it must be', () => {
  const rows = [
    ['=1+1', '+1', '-1', '@x', '\tx', '\rx'],
    ['a,b', 'say "x"', 'two\nlines', 'plain'],
  ]
  expect(toCsv(rows)).toBe(
    `\uFEFF'=1+1,'+1,'-1,'@x,'\tx,"'\rx"\r\n"a,b","say ""x""","two\nlines",plain\r\n`,
  )
})
