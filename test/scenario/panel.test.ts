/**
 * From judgements to the panel across tablets: what arrives moves the board, and
 * what leads write reaches who leads and reviews, and no assessor.
 */
import '../kit/memory-storage.ts'
import { describe, expect, test } from 'vitest'
import { paths } from '../../src/domain/assessment/paths.ts'
import { makeAgenda } from '../../src/domain/panel/agenda.ts'
import { makeBoard } from '../../src/session/board.ts'
import { keepEntry, listProposed, propose, readEvidence } from '../../src/session/evidence.ts'
import { leadStreamOf } from '../../src/session/lead-streams.ts'
import { decide, listDecided, readPanel } from '../../src/session/panel.ts'
import { readStreams } from '../../src/store/log.ts'
import { createWorld } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

const KEY_QUESTION = '2.1.1'

/** What the board and the panel's page do. */
async function looksAt(person: Person) {
  const session = person.tablet.session()
  const inspection = await person.inspection()
  const [panel, evidence] = await Promise.all([
    readPanel(session, inspection.id),
    readEvidence(session, inspection.id),
  ])
  const domainOne = listProposed(evidence)
  const decided = listDecided(inspection, panel)
  const lines = (await person.lines()).values()
  const made = makeBoard(inspection, lines, { count: 'judged', domainOne, decided })
  if (!made.ok || !inspection.edition) throw new Error('the edition is bundled')
  const { providerType, edition } = inspection
  const agenda = makeAgenda({ edition, providerType, tally: made.value.tally, domainOne })
  const shown = made.value.standards
    .flatMap(({ keyQuestions }) => keyQuestions)
    .find(({ id }) => id === KEY_QUESTION)
  const point = agenda.points.find(({ rated }) => rated.id === KEY_QUESTION)
  if (!shown || !point) throw new Error('the edition asks it')
  return { session, inspection, board: made.value, panel, evidence, shown, point }
}

describe('the panel', () => {
  test('[PA4 PA6 PA9 DO6 DO8] decided offline, read by every lead and reviewer, and on no assessor’s tablet', async () => {
    const world = await createWorld({ seed: 57 })
    const { ann, ben, lead, everyoneOnline } = world
    const rae = await world.bringIn('rae', { role: 'reviewer' })
    await ann.writes(paths.judgement(KEY_QUESTION), 'yes', 'C1')
    await ann.writes(paths.judgement(KEY_QUESTION), 'yes', 'C2')
    await ben.writes(paths.judgement(KEY_QUESTION), 'no', 'C3')
    expect((await looksAt(lead)).shown.rated.applicable).toBe(0)
    await everyoneOnline()
    const { session, inspection, shown, point } = await looksAt(lead)
    expect([shown.rated.sufficient, shown.rated.applicable, shown.band]).toEqual([2, 3, 'Good'])

    lead.goesOffline()
    const wish = { point, counting: 'judged' as const, reason: 'Three cases.', panel: 'Lee' }
    expect((await decide(session, inspection, { ...wish, to: 'outstanding' })).ok).toBe(true)
    const entry = { source: 'data', strength: 'weak' as const, text: 'Seen.', questions: [] }
    await keepEntry(session, inspection, { ...entry, standard: '1.1' })
    const rating = { standard: '1.1', stage: 'proposed' as const, level: 'good', grounds: 'Seen.' }
    await propose(session, inspection, rating)
    expect((await looksAt(rae)).panel.decisions.size).toBe(0)
    await everyoneOnline()

    const read = await looksAt(rae)
    expect(read.shown).toMatchObject({ band: 'Good', decided: 'Outstanding' })
    expect(read.board.standards[0]?.rating).toBe('Good')
    expect(read.evidence.entries.map(({ text }) => text)).toEqual(['Seen.'])
    expect(read.panel.decisions.get(KEY_QUESTION)?.by).toBe(session.person)
    for (const assessor of [ann, ben]) {
      const streams = (await readStreams(await assessor.tablet.log())).map(({ stream }) => stream)
      expect(streams).not.toContain(leadStreamOf(inspection.id, 'panel'))
      expect(streams).not.toContain(leadStreamOf(inspection.id, 'evidence'))
    }
    await world.close()
  })

  test('[PA11] cases that are judged afterwards move the raw result and not the decision', async () => {
    const world = await createWorld({ seed: 58 })
    const { ann, lead, everyoneOnline } = world
    await ann.writes(paths.judgement(KEY_QUESTION), 'yes', 'C1')
    await everyoneOnline()
    const { session, inspection, point } = await looksAt(lead)
    const wish = { point, counting: 'judged' as const, reason: 'One case.', panel: 'Lee' }
    await decide(session, inspection, { ...wish, to: 'good' })
    await ann.writes(paths.judgement(KEY_QUESTION), 'no', 'C2')
    await everyoneOnline()
    const { shown, panel } = await looksAt(lead)
    expect(shown).toMatchObject({ band: 'Requires improvement', decided: 'Good' })
    expect(panel.decisions.get(KEY_QUESTION)).toMatchObject({ sufficient: 1, applicable: 1 })
    await world.close()
  })
})
