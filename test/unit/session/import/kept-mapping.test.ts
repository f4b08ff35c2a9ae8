/**
 * How a provider's lists are read, kept sealed and found again.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { importPaths } from '../../../../src/domain/sampling/import/import-paths.ts'
import { usesToText, valuesToText } from '../../../../src/domain/sampling/import/remembered.ts'
import { keepMapping, readRememberedMapping } from '../../../../src/session/import/kept-mapping.ts'
import {
  type Inspection,
  readInspection,
  setUpStreamOf,
} from '../../../../src/session/inspections.ts'
import { makeInspection } from '../../../../src/session/make-inspection.ts'
import { keepPopulation, readPopulation } from '../../../../src/session/population.ts'
import { readFoldedStream } from '../../../../src/session/read-stream.ts'
import type { Session } from '../../../../src/session/session.ts'
import { writeStream } from '../../../../src/session/write-stream.ts'
import { bundledForm as form } from '../../domain/sampling/import/forms.ts'
import { createTestInspection, createTestSession } from '../session-bench.ts'

const { caseType } = form
const columns = (heading: string, use: 'field/gender' | 'officer') =>
  new Map([[importPaths.columns(caseType), usesToText([heading], [use])]])

async function makeOther(session: Session, provider: string): Promise<Inspection> {
  const made = await makeInspection(session, {
    title: 'Other',
    provider,
    providerType: 'nps',
    edition: form.caseType && 'probation-2018-19',
    cases: [],
  })
  if (!made.ok) throw new Error(made.error.kind)
  return readInspection(session, made.value)
}

describe('[SA58] remembered', () => {
  test('[SA58] uses, words and how far it came are read back', async () => {
    const session = await createTestSession()
    const { inspection } = await createTestInspection(session)
    const values = valuesToText(
      new Map([
        ['m', 'male'],
        ['?', null],
      ]),
    )
    const begun = { file: 'march.csv', sheet: '', step: 'values' }
    const kept = await keepMapping(
      session,
      inspection,
      new Map([
        ...columns('Sex', 'field/gender'),
        [importPaths.values(caseType, 'gender'), values],
        [importPaths.begun(caseType), JSON.stringify(begun)],
      ]),
    )
    expect(kept.ok).toBe(true)
    const known = await readRememberedMapping(session, [inspection], { inspection, form })
    expect(known.uses).toEqual(new Map([['sex', 'field/gender']]))
    expect(known.values.get('gender')).toEqual(
      new Map([
        ['m', 'male'],
        ['?', null],
      ]),
    )
    expect(known.begun).toEqual(begun)
  })

  test('[SA58] of another inspection of the same provider; its own words count before those', async () => {
    const session = await createTestSession()
    const { inspection } = await createTestInspection(session)
    const [same, stranger] = [await makeOther(session, ' NORTH'), await makeOther(session, 'South')]
    await keepMapping(session, same, columns('Sex', 'officer'))
    await keepMapping(session, stranger, columns('Worker', 'officer'))
    const all = [inspection, same, stranger]
    const read = () => readRememberedMapping(session, all, { inspection, form })
    expect((await read()).uses).toEqual(new Map([['sex', 'officer']]))
    await keepMapping(session, inspection, columns('Sex', 'field/gender'))
    expect((await read()).uses).toEqual(new Map([['sex', 'field/gender']]))
  })

  test('[SA58] of the list of another kind of case; what was left out there is asked here', async () => {
    const session = await createTestSession()
    const { inspection } = await createTestInspection(session)
    const of = (type: string, option: string) =>
      new Map([
        [importPaths.values(type, 'gender'), valuesToText(new Map([['m', option]]))],
        [importPaths.columns(type), usesToText(['Sex', 'Extra'], ['field/gender', 'leave-out'])],
      ])
    const read = () => readRememberedMapping(session, [inspection], { inspection, form })
    await keepMapping(session, inspection, of('court-report', 'male'))
    expect((await read()).values.get('gender')).toEqual(new Map([['m', 'male']]))
    expect((await read()).uses).toEqual(new Map([['sex', 'field/gender']]))
    await keepMapping(session, inspection, of(caseType, 'female'))
    expect((await read()).values.get('gender')).toEqual(new Map([['m', 'female']]))
    expect((await read()).uses.get('extra')).toBe('leave-out')
  })

  test('[SA58] what has not changed is not written again', async () => {
    const session = await createTestSession()
    const { inspection } = await createTestInspection(session)
    const values = new Map([...columns('Sex', 'field/gender'), [importPaths.begun(caseType), null]])
    expect(await keepMapping(session, inspection, values)).toMatchObject({ ok: true })
    const { rows } = await readFoldedStream(session, setUpStreamOf(inspection.id))
    expect(await keepMapping(session, inspection, values)).toEqual({ ok: true, value: 0 })
    expect((await readFoldedStream(session, setUpStreamOf(inspection.id))).rows).toBe(rows)
  })

  test('[SA58] where two people differ, neither is remembered', async () => {
    const session = await createTestSession()
    const { inspection } = await createTestInspection(session)
    for (const use of ['officer', 'field/gender'] as const) {
      await writeStream(session, {
        inspection: inspection.id,
        stream: setUpStreamOf(inspection.id),
        edition: inspection.editionId,
        // Written without having seen the other.
        state: new Map(),
        values: columns('Sex', use),
      })
    }
    const known = await readRememberedMapping(session, [], { inspection, form })
    expect(known).toMatchObject({ uses: new Map(), begun: undefined })
  })

  test('[SA59] a beginning that is no text of ours is none', async () => {
    const session = await createTestSession()
    const { inspection } = await createTestInspection(session)
    for (const bad of ['{', '{"file":"x"}']) {
      await keepMapping(session, inspection, new Map([[importPaths.begun(caseType), bad]]))
      expect((await readRememberedMapping(session, [], { inspection, form })).begun).toBeUndefined()
    }
  })
})

test('[SA53 SA59] what was left out is kept with the list, or neither is', async () => {
  const session = await createTestSession()
  const { inspection } = await createTestInspection(session)
  const begun = new Map([[importPaths.begun(caseType), '{"file":"f","sheet":"","step":"result"}']])
  await keepMapping(session, inspection, begun)
  const beside = new Map([
    [importPaths.begun(caseType), null],
    [importPaths.imported(caseType), '{"rows":2,"bad":1}'],
  ])
  const none = await keepPopulation(session, inspection, { caseType, cases: [] }, beside)
  expect(none.ok).toBe(false)
  const before = await readRememberedMapping(session, [], { inspection, form })
  expect(before.begun?.step).toBe('result')
  const cases = [{ reference: 'C-1', profile: {} }]
  expect((await keepPopulation(session, inspection, { caseType, cases }, beside)).ok).toBe(true)
  const after = await readRememberedMapping(session, [], { inspection, form })
  expect(after.begun).toBeUndefined()
  const now = await readInspection(session, inspection.id)
  expect((await readPopulation(session, now, caseType))?.cases).toEqual(cases)
})
