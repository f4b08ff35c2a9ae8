/**
 * The QR code: square by square what the library says, with its quiet zone.
 */
import { correction, generate } from 'lean-qr'
import { expect, test } from 'vitest'
import { QUIET, textToQr } from '../../../../src/ui/setup/qr-path.ts'

const LINK = 'https://casebook.example/enrol#R6zYcgoKJ2bJ7oQ5aGbVqQ'

/** The dark squares that a path of runs draws, as "x,y". */
function drawn(path: string): Set<string> {
  const squares = new Set<string>()
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(width); at++) squares.add(`${Number(x) + at},${y}`)
  return squares
}

test('[PE1] draws exactly the dark squares of the code, four squares in from each side', () => {
  const code = generate(LINK, { minCorrectionLevel: correction.M })
  const { side, path } = textToQr(LINK)
  expect(side).toBe(code.size + 8)
  const squares = drawn(path)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      expect(squares.has(`${x},${y}`)).toBe(code.get(x - QUIET, y - QUIET))
  expect(path.replaceAll(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('')
})

test('[PE1 UI70] a link is at least six pixels to a square on a screen 390 px wide', () => {
  expect(textToQr(LINK).side).toBeLessThanOrEqual(45)
})
