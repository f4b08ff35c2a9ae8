/**
 * A text as the squares of a QR code: how many to a side, and one path that draws
 * the dark ones.  [PE1]
 *
 * A path of our own, since the policy of this app lets nobody write markup. Level
 * M mends an eighth of the squares: enough for a screen, and small enough for one
 * that is 390 px wide. Around them lie four light squares, as scanners need.
 */
import { correction, generate } from 'lean-qr'

export const QUIET = 4

export interface QrPath {
  /** With the quiet zone. */
  readonly side: number
  readonly path: string
}

export function textToQr(text: string): QrPath {
  const code = generate(text, { minCorrectionLevel: correction.M })
  const runs: string[] = []
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue
      const from = x
      while (code.get(x + 1, y)) x++
      // Whole squares in a row: no seam between two of them.
      runs.push(`M${from + QUIET} ${y + QUIET}h${x + 1 - from}v1h-${x + 1 - from}z`)
    }
  }
  return { side: code.size + 2 * QUIET, path: runs.join('') }
}
