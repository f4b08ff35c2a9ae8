/**
 * The report from the assessors' tablets to the lead's: judged offline, synced,
 * counted, exported, and printed again outside the app.
 */
import '../kit/memory-storage.ts'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { tablesVerb } from '../../server/cli/tables.ts'
import { paths } from '../../src/domain/assessment/paths.ts'
import { makeTables } from '../../src/domain/tables/make-tables.ts'
import { readCaseLines } from '../../src/session/case-list.ts'
import { makeArchive } from '../../src/session/report/make-archive.ts'
import { readArchive } from '../../src/session/report/read-archive.ts'
import { readReport } from '../../src/session/report/read-report.ts'
import { makeReportSource, NOTHING_DECIDED } from '../../src/session/report/report-source.ts'
import { sealArchive } from '../../src/session/report/seal-archive.ts'
import { createWorld } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

/** What the lead's page does. */
async function reads(person: Person) {
  const inspection = await person.inspection()
  const { edition } = inspection
  if (!edition) throw new Error('the edition is bundled')
  const session = person.tablet.session()
  const lines = (await readCaseLines(session, new Map([[inspection.id, inspection]]))).values()
  const facts = await readReport(session, { inspection, edition, lines })
  const source = makeReportSource([facts], { counting: 'judged', decided: new Map() })
  return { session, facts, edition, tables: makeTables(edition, source, { least: 0 }) }
}

const wish = {
  counting: 'judged',
  least: 0,
  decided: NOTHING_DECIDED,
  examples: [],
  at: '2019-06-01T10:00:00Z',
} as const

describe('a report', () => {
  test('[TB17 TB19] what two people judged apart is in the lead’s figures after a sync, and the command line prints the same', async () => {
    const world = await createWorld({ seed: 51, offline: ['ann', 'ben'] })
    const { ann, ben, lead, everyoneOnline } = world
    await ann.judges('2.1.1', 'yes')
    await ann.writes(paths.factorLinked('drugs'), 'yes')
    await ben.judges('2.1.1', 'no', 'C3')
    const before = (await reads(lead)).tables.find(({ id }) => id === '3.3')
    expect(before?.rows[0]?.groups.all).toMatchObject({ n: 0, of: 0, percent: null })
    await everyoneOnline()
    const { facts, tables } = await reads(lead)
    const row = tables.find(({ id }) => id === '3.3')?.rows[0]
    expect(row?.groups.all).toEqual({ n: 1, of: 2, percent: 50 })
    const files = unzipSync(makeArchive(facts, wish))
    const out = { text: '', errors: '' }
    const code = await tablesVerb.run(['x'], {
      stdout: (text) => {
        out.text += text
      },
      stderr: (text) => {
        out.errors += text
      },
      readFile: async (path) => {
        const bytes = files[path.slice('x/'.length)]
        if (!bytes) throw new Error('away')
        return bytes
      },
      env: {},
      folder: '/',
      stopping: new AbortController().signal,
      readInput: async () => new Uint8Array(),
      runNode: async () => 0,
    })
    expect([code, out.errors]).toEqual([0, ''])
    const printed = JSON.parse(out.text)
    expect(Object.keys(printed.tables)).toEqual(tables.map(({ id }) => id))
    for (const { id, rows } of tables) expect(printed.tables[id].rows).toEqual(rows)
    await world.close()
  })

  test('[AR9] an archive that the lead sealed opens on a member’s tablet', async () => {
    const world = await createWorld({ seed: 52 })
    const { ann, lead } = world
    const { session, facts } = await reads(lead)
    const sealed = await sealArchive(session, facts.inspection.id, makeArchive(facts, wish))
    if (!sealed.ok) throw new Error(sealed.error.kind)
    const read = await readArchive(ann.tablet.session(), sealed.value)
    expect(read.ok && read.value.manifest.provider).toBe(facts.inspection.provider)
    await world.close()
  })
})
