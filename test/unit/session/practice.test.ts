/**
 * Practice: a made-up inspection on this tablet alone; nothing is ever ordered.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { DEFAULT_EDITION_ID, loadEdition } from '../../../src/domain/edition/editions.ts'
import { parseSampledList } from '../../../src/domain/sampling/sampled-list.ts'
import { readCaseLines } from '../../../src/session/case-list.ts'
import { readInspection } from '../../../src/session/inspections.ts'
import { makePracticeCases } from '../../../src/session/practice-cases.ts'
import type { Session } from '../../../src/session/session.ts'
import { startPractice } from '../../../src/session/start-practice.ts'
import { readOrders } from '../../../src/store/office.ts'
import { createTestDevice, type TestDevice } from './session-bench.ts'

const words = { personName: 'You', title: 'Practice', provider: 'Nowhere' }
async function practise(device: TestDevice): Promise<Session> {
  const started = await startPractice(device, words)
  if (!started.ok) throw new Error(started.error.kind)
  return started.value
}
async function linesOf(session: Session) {
  const read = await Promise.all(
    session.keyring.inspections().map((id) => readInspection(session, id)),
  )
  const inspections = new Map(read.map((one) => [one.id, one]))
  return { inspections: read, lines: await readCaseLines(session, inspections) }
}

describe('starting', () => {
  test('[UI7] twelve cases of one\u2019s own, and nothing that waits for an endpoint', async () => {
    const session = await practise(createTestDevice())
    const { inspections, lines } = await linesOf(session)
    expect(session.practice).toBe(true)
    expect(lines.size).toBe(12)
    const assessors = inspections.flatMap((one) => [...one.assessors.values()])
    expect(new Set(assessors)).toEqual(new Set([session.person]))
    expect(await readOrders(session.log)).toEqual([])
  })

  test('[UI89] each form can be tried: one case of each type at least, with its provider', async () => {
    const edition = await loadEdition(DEFAULT_EDITION_ID)
    if (!edition.ok) throw new Error(edition.error.kind)
    const { inspections, lines } = await linesOf(await practise(createTestDevice()))
    const types = edition.value.caseTypes
    expect(new Set([...lines.values()].map(({ caseType }) => caseType))).toEqual(
      new Set(types.map(({ id }) => id)),
    )
    for (const line of lines.values()) {
      const provider = inspections.find(({ id }) => id === line.inspection)?.providerType
      expect(types.find(({ id }) => id === line.caseType)?.providers).toContain(provider)
    }
  })

  test('[UI89] interviews too: cases of one officer share one', async () => {
    const { inspections, lines } = await linesOf(await practise(createTestDevice()))
    const [main] = inspections
    const byOfficer = Map.groupBy(
      [...lines.values()].filter(({ stream }) => main?.interviews.has(stream)),
      ({ officer }) => officer,
    )
    expect([...byOfficer.keys()]).toContain('R. Adeyemi')
    for (const cases of byOfficer.values())
      expect(new Set(cases.map(({ stream }) => main?.interviews.get(stream))).size).toBe(1)
    expect(new Set(main?.interviews.values()).size).toBe(byOfficer.size)
  })

  test('[UI7] again is the same practice, as it was left', async () => {
    const device = createTestDevice()
    const first = await practise(device)
    const count = await first.log.db.ops.count()
    const second = await practise(device)
    expect(second.person).toBe(first.person)
    expect(second.keyring.inspections()).toEqual(first.keyring.inspections())
    expect(await second.log.db.ops.count()).toBe(count)
  })

  test('[UI7] keys that are gone, or do not parse: a new one, since nothing real is in it', async () => {
    const device = createTestDevice()
    const first = await practise(device)
    for (const left of ['no JSON', '{"genesis":"x"}', undefined]) {
      if (left === undefined) device.names.marker.clear()
      else device.names.marker.setItem('practice-keys', left)
      const next = await practise(device)
      expect(next.person).not.toBe(first.person)
      expect((await linesOf(next)).lines.size).toBe(12)
    }
  })
})

test('[UI7] any edition can be practised with: its cases pass the door of a real list', async () => {
  const edition = await loadEdition(DEFAULT_EDITION_ID)
  if (!edition.ok) throw new Error(edition.error.kind)
  for (const { providerType, cases } of makePracticeCases(edition.value)) {
    const fields = [...new Set(cases.flatMap(({ profile }) => Object.keys(profile)))]
    const rows = cases.map((one) => [
      one.reference,
      one.caseType,
      one.officer ?? '',
      ...fields.map((field) => one.profile[field] ?? ''),
    ])
    const list = [['case', 'caseType', 'officer', ...fields], ...rows]
    expect(parseSampledList(list, edition.value, providerType)).toMatchObject({ ok: true })
  }
})
