/**
 * The power fails while a real endpoint is pushed to: nothing that it called
 * accepted is lost, its file is whole and its chains hold.  [HN1 SV1]
 *
 * The same count finds an endpoint that does not wait for the disk, and one rule
 * of the disk itself is tried first: what was not synced is gone.
 */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hasCompiler } from '../kit/power-cut.ts'
import { cutEndpoint } from '../kit/power-rounds.ts'
import { keepResult } from '../kit/results.ts'

const CUTS = 20
const RELAXED = join(import.meta.dirname, '..', 'kit', 'mutant-relaxed-endpoint.ts')
const canCut = hasCompiler()
const NOT_RUN = 'NOT RUN: power cuts need gcc, which is not on this machine'
if (!canCut) console.log(NOT_RUN)

test.skipIf(!canCut)(
  `[HN1 SV1] ${CUTS} power cuts while pushing`,
  async () => {
    const { promised, lost, faults } = await cutEndpoint(CUTS)
    keepResult('cut-endpoint', { trials: CUTS, failures: lost + faults.length })
    expect({ lost, faults }).toEqual({ lost: 0, faults: [] })
    expect(promised).toBeGreaterThan(CUTS * 5)
  },
  120_000,
)

test.skipIf(!canCut)(
  '[HN1] m2: an endpoint that does not wait for the disk loses under the same cut',
  async () => {
    const { promised, lost } = await cutEndpoint(1, RELAXED)
    expect(promised).toBeGreaterThan(0)
    expect(lost).toBeGreaterThan(0)
  },
  60_000,
)
