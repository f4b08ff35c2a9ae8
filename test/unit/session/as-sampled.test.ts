/**
 * Samples stay with the edition that the inspection was made with.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { makeDraw } from '../../../src/domain/sampling/draw.ts'
import { asSampled } from '../../../src/session/as-sampled.ts'
import { readCaseLines } from '../../../src/session/case-list.ts'
import { takeNextEdition } from '../../../src/session/next-edition.ts'
import { replaceCase } from '../../../src/session/replace-case.ts'
import { loadBundled } from '../../fixtures/editions.ts'
import { makeNextEdition, NEXT_ID } from '../../fixtures/next-version.ts'
import { CASE_TYPE, createDrawn, population } from './sample-bench.ts'

const base = await loadBundled()

test('[EC17] a case is replaced from the reserve that was drawn, whatever the strata of a later version', async () => {
  const { session, read, mark } = await createDrawn()
  const next = makeNextEdition(base)
  const otherStrata = {
    ...next,
    sampling: { ...next.sampling, strata: { ...next.sampling.strata, [CASE_TYPE]: [] } },
  }
  const taken = await takeNextEdition(session, await read(), otherStrata)
  expect(taken.ok).toBe(true)
  const inspection = await read()
  expect([inspection.editionId, asSampled(inspection).editionId]).toEqual([NEXT_ID, base.id])
  const [stratum] = makeDraw(base, population, mark).strata
  const lines = () => readCaseLines(session, new Map([[inspection.id, inspection]]))
  const old = [...(await lines()).values()].find(
    ({ reference }) => reference === stratum?.cases[0]?.reference,
  )
  if (!old) throw new Error('a sampled case')
  const made = await replaceCase(session, inspection, old.stream, { reason: 'ineligible' })
  if (!made.ok) throw new Error(made.error.kind)
  const again = await read()
  const line = (await readCaseLines(session, new Map([[again.id, again]]))).get(made.value)
  expect(line?.reference).toBe(stratum?.reserve[0]?.reference)
})

test('[EC17] an inspection is as sampled while it has one version, and the same object each time', async () => {
  const { read } = await createDrawn()
  const inspection = await read()
  expect(asSampled(inspection)).toBe(inspection)
  const later = { ...inspection, edition: makeNextEdition(base), earlier: [base] }
  expect(asSampled(later)).toBe(asSampled(later))
  expect(asSampled(later)).toMatchObject({ edition: base, editionId: base.id })
  expect('earlier' in asSampled(later)).toBe(false)
})
