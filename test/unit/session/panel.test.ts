/**
 * The panel's decisions in their stream: kept, read, in dispute, taken back.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { type AgendaPoint, makeAgenda } from '../../../src/domain/panel/agenda.ts'
import { decisionPath } from '../../../src/domain/panel/decision.ts'
import { setUpStreamOf } from '../../../src/session/inspections.ts'
import { keepOps } from '../../../src/session/keep-change.ts'
import { leadStreamOf, watchStreams } from '../../../src/session/lead-streams.ts'
import { decide, listDecided, readPanel, takeBack } from '../../../src/session/panel.ts'
import { readFoldedStream } from '../../../src/session/read-stream.ts'
import type { Session } from '../../../src/session/session.ts'
import { makeOps } from '../../../src/session/write-stream.ts'
import { readOrders } from '../../../src/store/office.ts'
import { loadBundled } from '../../fixtures/editions.ts'
import { createTestInspection, createTestSession, type TestInspection } from './session-bench.ts'

const edition = await loadBundled()
const [A = '', B = ''] =
  edition.domains
    .flatMap((domain) => domain.standards)
    .find(({ basis }) => basis === 'cases')
    ?.keyQuestions.map(({ id }) => id) ?? []

function pointOf(id: string, sufficient: number, applicable: number): AgendaPoint {
  const tally = { [id]: { sufficient, applicable } }
  const { points } = makeAgenda({ edition, providerType: 'nps', tally, domainOne: {} })
  const point = points.find(({ rated }) => rated.id === id)
  if (!point) throw new Error('the edition asks it')
  return point
}

async function createPanel() {
  const session = await createTestSession()
  const made = await createTestInspection(session, 1)
  const wish = {
    point: pointOf(A, 63, 100),
    counting: 'finished' as const,
    to: 'good',
    reason: ' Few cases. ',
    panel: 'Lee and Hanna',
  }
  return { session, ...made, wish }
}

/** A write that has not seen what is there, as one from another tablet. */
async function writeUnseen(
  session: Session,
  { id, inspection }: TestInspection,
  values: readonly (readonly [string, string | null])[],
) {
  const stream = leadStreamOf(id, 'panel')
  const writing = { inspection: id, stream, edition: inspection.editionId, state: new Map() }
  const kept = await keepOps(session, makeOps(session, { ...writing, values: new Map(values) }))
  if (!kept.ok) throw new Error(kept.error.kind)
}

describe('a decision', () => {
  test('[PA4] is read back whole, with who and when; what it was comes from the agenda', async () => {
    const { session, id, inspection, wish } = await createPanel()
    expect((await decide(session, inspection, wish)).ok).toBe(true)
    const { decisions, differing } = await readPanel(session, id)
    expect(decisions.get(A)).toMatchObject({
      keyQuestion: A,
      from: 'requires-improvement',
      to: 'good',
      reason: 'Few cases.',
      panel: 'Lee and Hanna',
      sufficient: 63,
      applicable: 100,
      counting: 'finished',
      byRule: true,
      by: session.person,
    })
    expect(decisions.get(A)?.at).toMatch(/^2019-/)
    expect(differing.size).toBe(0)
    expect([...listDecided(inspection, { decisions, differing })]).toEqual([[A, 'good']])
  })

  test('[PA5] on a question off the agenda it is kept and marked', async () => {
    const { session, id, inspection, wish } = await createPanel()
    await decide(session, inspection, { ...wish, point: pointOf(A, 73, 100) })
    expect((await readPanel(session, id)).decisions.get(A)).toMatchObject({ byRule: false })
  })

  test('[PA5] without a result, a level that exists, a reason or a panel it is refused', async () => {
    const { session, id, inspection, wish } = await createPanel()
    const refused = async (change: Partial<typeof wish>) => {
      const kept = await decide(session, inspection, { ...wish, ...change })
      return kept.ok ? 'kept' : kept.error.kind
    }
    expect(await refused({ point: pointOf(A, 0, 0) })).toBe('no-result')
    expect(await refused({ to: 'splendid' })).toBe('unknown-level')
    expect(await refused({ reason: ' ' })).toBe('no-reason')
    expect(await refused({ panel: '' })).toBe('no-panel')
    expect(await refused({ reason: 'x'.repeat(40_001) })).toBe('too-long')
    expect((await readPanel(session, id)).decisions.size).toBe(0)
    const lacking = { ...inspection, edition: undefined }
    expect((await decide(session, lacking, wish)).ok).toBe(false)
    expect(listDecided(lacking, await readPanel(session, id)).size).toBe(0)
  })

  test('[PA9] it stands in a stream of nobody, ordered before its first operation, and in no other', async () => {
    const { session, id, inspection, wish } = await createPanel()
    const before = (await readFoldedStream(session, setUpStreamOf(id))).rows
    const told: string[] = []
    const stream = leadStreamOf(id, 'panel')
    const stop = watchStreams(session, [stream], () => told.push('changed'))
    await decide(session, inspection, wish)
    await decide(session, inspection, { ...wish, point: pointOf(B, 63, 100) })
    stop()
    expect(told).toHaveLength(2)
    expect((await readFoldedStream(session, setUpStreamOf(id))).rows).toBe(before)
    const orders = (await readOrders(session.log)).flatMap(({ change }) =>
      change.kind === 'stream' && change.stream === stream ? [change] : [],
    )
    expect(orders).toEqual([{ kind: 'stream', inspection: id, stream, writer: null }])
    expect(stream).not.toBe(leadStreamOf(id, 'evidence'))
  })

  test('[PA10] two that were made apart are both shown, and count again once one is made anew', async () => {
    const made = await createPanel()
    const { session, id, inspection, wish } = made
    await decide(session, inspection, wish)
    const [kept] = (await readPanel(session, id)).decisions.values()
    const { by: _by, at: _at, ...decision } = kept ?? { by: '', at: '' }
    const other = JSON.stringify({ ...decision, to: 'outstanding' })
    await writeUnseen(session, made, [[decisionPath(A), other]])
    const apart = await readPanel(session, id)
    expect(apart.decisions.size).toBe(0)
    expect(
      apart.differing
        .get(A)
        ?.map(({ to }) => to)
        .toSorted(),
    ).toEqual(['good', 'outstanding'])
    expect(listDecided(inspection, apart).size).toBe(0)
    await decide(session, inspection, wish)
    expect((await readPanel(session, id)).decisions.get(A)?.to).toBe('good')
  })

  test('[PA10] one that is taken back counts nowhere; what is newer is kept and not read', async () => {
    const made = await createPanel()
    const { session, id, inspection, wish } = made
    await decide(session, inspection, wish)
    await takeBack(session, inspection, A)
    await writeUnseen(session, made, [
      [decisionPath(B), '{"v":9}'],
      ['something', 'else'],
    ])
    expect(await readPanel(session, id)).toEqual({ decisions: new Map(), differing: new Map() })
  })
})
