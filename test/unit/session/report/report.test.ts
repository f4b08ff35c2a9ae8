/**
 * The facts of a report from a real store, their archive, sealed and plain, and
 * what reading one back refuses.
 */
import 'fake-indexeddb/auto'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { InspectionId, OpId, StreamId } from '../../../../src/base/brand.ts'
import { bytesToUtf8, utf8ToBytes } from '../../../../src/base/bytes.ts'
import { makeManifest } from '../../../../src/domain/archive/manifest.ts'
import { interviewPaths } from '../../../../src/domain/assessment/interview-paths.ts'
import { paths } from '../../../../src/domain/assessment/paths.ts'
import { makeTables } from '../../../../src/domain/tables/make-tables.ts'
import { rateCases } from '../../../../src/domain/tables/rate-cases.ts'
import { readCaseLines } from '../../../../src/session/case-list.ts'
import { type Inspection, readInspection } from '../../../../src/session/inspections.ts'
import { allocate } from '../../../../src/session/people.ts'
import { makeArchive } from '../../../../src/session/report/make-archive.ts'
import { readArchive } from '../../../../src/session/report/read-archive.ts'
import { type ReportFacts, readReport } from '../../../../src/session/report/read-report.ts'
import { makeReportSource, NOTHING_DECIDED } from '../../../../src/session/report/report-source.ts'
import { openArchive, sealArchive } from '../../../../src/session/report/seal-archive.ts'
import type { Sample } from '../../../../src/session/samples.ts'
import type { Session } from '../../../../src/session/session.ts'
import { writeStream } from '../../../../src/session/write-stream.ts'
import { createTestInspection, createTestSession } from '../session-bench.ts'

const NOTE = 'A note that stays'

async function makeReported(session: Session) {
  const made = await createTestInspection(session, 3)
  await allocate(session, made.inspection, made.cases, session.person)
  const inspection = await readInspection(session, made.id)
  const [first, second] = made.cases
  const [interview] = inspection.interviews.values()
  if (!first || !second || !interview || !inspection.edition) throw new Error('all are there')
  const edition = inspection.edition
  const write = (stream: typeof first, values: Record<string, string>) =>
    writeStream(session, {
      inspection: made.id,
      stream,
      edition: edition.id,
      state: new Map(),
      values: new Map(Object.entries(values)),
    })
  await write(first, {
    [paths.field('roshLevel')]: 'low',
    [paths.field('harmIssues')]: 'no',
    [paths.field('gender')]: 'male',
    [paths.judgement('2.1.1')]: 'yes',
    [paths.judgement('2.1.1.a')]: 'no',
    [paths.judgement('2.3.1.d')]: 'yes',
    [paths.field('supervisionType')]: 'community-sentence',
    // Does not apply, and so counts nowhere.
    [paths.judgement('2.1.3')]: 'no',
    [paths.officerQuestion('agenciesHarm')]: 'yes',
    [paths.officerQuestion('agenciesDesistance')]: 'yes',
    [paths.factorLinked('drugs')]: 'yes',
    [paths.factorSufficient('drugs')]: 'no',
    [paths.factorLinked('alcohol')]: 'perhaps',
    [paths.note('2.1.1')]: NOTE,
    [paths.status]: 'finished',
  })
  await write(second, { [paths.judgement('2.1.1')]: 'no' })
  await write(interview, {
    [interviewPaths.outcome]: 'held',
    [interviewPaths.answer('caseload')]: '44',
    [interviewPaths.answer('wellbeing')]: 'yes',
    [interviewPaths.answer('skillsAndAbility')]: 'often',
    [interviewPaths.answer('leadershipNotes')]: 'Prose.',
  })
  return { inspection, edition, interview }
}

async function readFacts(session: Session, inspection: Inspection) {
  const { edition } = inspection
  if (!edition) throw new Error('the edition is bundled')
  const lines = (await readCaseLines(session, new Map([[inspection.id, inspection]]))).values()
  return readReport(session, { inspection, edition, lines })
}

describe('the facts of a report', () => {
  test('[TB2 TB17] what applies counts, by codes that say nothing; what is not here is counted', async () => {
    const session = await createTestSession()
    const { inspection } = await makeReported(session)
    const away = new Map(inspection.assessors).set(session.ids.next(), undefined)
    const facts = await readFacts(session, { ...inspection, assessors: away })
    expect(facts.notHere).toBe(1)
    const finished = facts.cases.find(({ isFinished }) => isFinished)
    expect(finished).toMatchObject({
      officer: 'R0001',
      answers: { '2.1.1': 'yes', '2.1.1.a': 'no' },
      perCase: { agenciesDesistance: 'yes' },
      profile: { gender: 'male', roshLevel: 'low' },
      officerName: 'R. Officer',
    })
    expect(Object.keys(finished?.answers ?? {})).toEqual(['2.1.1', '2.1.1.a'])
    expect(finished?.factors.drugs).toEqual({ linked: 'yes', sufficient: 'no' })
    expect(finished?.factors.alcohol).toEqual({ linked: undefined, sufficient: undefined })
    expect(facts.officers).toEqual([
      { officer: 'R0001', providerType: 'nps', answers: { caseload: '44', wellbeing: 'yes' } },
    ])
  })

  test('[TB17] a case without an officer, one of a kind that is not known, an interview that was not held', async () => {
    const session = await createTestSession()
    const { inspection, edition, interview } = await makeReported(session)
    await writeStream(session, {
      inspection: inspection.id,
      stream: interview,
      edition: edition.id,
      state: new Map(),
      values: new Map([[interviewPaths.outcome, 'not-held']]),
    })
    const known = new Map([[inspection.id, inspection]])
    const lines = [...(await readCaseLines(session, known)).values()].map((line, at) => ({
      ...line,
      officer: null,
      reference: null,
      office: null,
      caseType: at === 0 ? 'unheard-of' : line.caseType,
    }))
    const facts = await readReport(session, {
      inspection: {
        ...inspection,
        // Of a case that is not on this tablet.
        interviews: new Map([[session.ids.next<StreamId>(), interview]]),
      },
      edition,
      lines,
    })
    expect(facts.cases.map(({ officer }) => officer)).toEqual([undefined, undefined])
    expect(facts.officers).toEqual([])
    expect((await readFacts(session, inspection)).officers).toEqual([])
  })

  test('[TB41] rounds of one provider are told apart by their title, and one alone has its name', async () => {
    const session = await createTestSession()
    const { inspection } = await makeReported(session)
    const one = await readFacts(session, { ...inspection, title: '2018' })
    const id = session.ids.next<InspectionId>()
    const two = { ...one, inspection: { ...inspection, id, title: '2019' } }
    const namesOf = (all: readonly ReportFacts[]) =>
      makeReportSource(all, { counting: 'judged', decided: new Map() }).inspections.map(
        ({ provider }) => provider,
      )
    const { provider } = inspection
    expect(namesOf([one, two])).toEqual([`${provider} (2018)`, `${provider} (2019)`])
    expect(namesOf([two])).toEqual([provider])
    const other = { ...two, inspection: { ...two.inspection, provider: 'Elsewhere' } }
    expect(namesOf([one, other])).toEqual([provider, 'Elsewhere'])
  })

  test('[TB40] an officer has one code, in cases with an interview and in those without', async () => {
    const session = await createTestSession()
    const { inspection, edition } = await makeReported(session)
    const lines = await readCaseLines(session, new Map([[inspection.id, inspection]]))
    const [first] = inspection.interviews.keys()
    // As a court report of the same officer: it has no interview of its own.
    const interviews = new Map([...inspection.interviews].filter(([stream]) => stream === first))
    const read = { inspection: { ...inspection, interviews }, edition, lines: lines.values() }
    const { cases, officers } = await readReport(session, read)
    expect(new Set(cases.map(({ officerName }) => officerName))).toEqual(new Set(['R. Officer']))
    expect(new Set(cases.map(({ officer }) => officer))).toEqual(new Set(['R0001']))
    expect(officers.map(({ officer }) => officer)).toEqual(['R0001'])
  })

  test('[TB40] where one name has two interviews, a case without one is neither’s', async () => {
    const session = await createTestSession()
    const { inspection, edition } = await makeReported(session)
    const lines = await readCaseLines(session, new Map([[inspection.id, inspection]]))
    const [a, b] = inspection.interviews.keys()
    if (!a || !b) throw new Error('two cases are interviewed on')
    const [interview] = inspection.interviews.values()
    if (!interview) throw new Error('there is one')
    const interviews = new Map([
      [a, interview],
      [b, session.ids.next<StreamId>()],
    ])
    const read = { inspection: { ...inspection, interviews }, edition, lines: lines.values() }
    const { cases } = await readReport(session, read)
    expect(new Set(cases.map(({ officer }) => officer)).size).toBe(3)
  })

  test('[TB11 TB15] several inspections stand together, each with its own officers and decisions', async () => {
    const session = await createTestSession()
    const [one, two] = [await makeReported(session), await makeReported(session)]
    const all = [await readFacts(session, one.inspection), await readFacts(session, two.inspection)]
    const panel = [
      {
        keyQuestion: '2.1.1',
        from: 'inadequate',
        to: 'good',
        reason: 'r',
        who: 'w',
        when: 't',
        onAgenda: true,
      },
    ]
    const decided = new Map([[one.inspection.id, { domainOne: { '1.1': 'good' }, panel }]])
    const source = makeReportSource(all, { counting: 'judged', decided })
    expect(source.cases).toHaveLength(6)
    expect(new Set(source.officers.map(({ officer }) => officer)).size).toBe(2)
    const officers = new Set(source.officers.map(({ officer }) => officer))
    expect(source.cases.every(({ officer }) => officers.has(officer ?? ''))).toBe(true)
    const levels = source.inspections.map(({ standards }) => standards['2.1'])
    expect(levels).toEqual(['good', 'requires-improvement'])
    expect(source.inspections[0]?.standards['1.1']).toBe('good')
    const finished = makeReportSource(all, { counting: 'finished', decided })
    expect(finished.cases).toHaveLength(2)
  })
})

const wish = {
  counting: 'finished',
  least: 5,
  decided: NOTHING_DECIDED,
  examples: [
    {
      standard: { id: '2.1', name: 'Assessment' },
      examples: [{ keyQuestion: { id: '2.1.1', text: '?' }, kind: 'good', text: '=SUM(1)' }],
    },
  ],
  at: '2019-06-01T10:00:00Z',
} as const

describe('the archive', () => {
  test('[AR1 AR5 AR8 TB19] holds the files and no note; read back it gives the same tables', async () => {
    const session = await createTestSession()
    const { inspection, edition } = await makeReported(session)
    const facts = await readFacts(session, inspection)
    const zip = makeArchive(facts, wish)
    const [one] = facts.cases
    if (!one) throw new Error('cases are there')
    const unnamed = makeArchive({ ...facts, cases: [{ ...one, officer: undefined }] }, wish)
    const key = bytesToUtf8(unzipSync(unnamed)['key.csv'] ?? new Uint8Array())
    expect(key.split('\r\n')[1]).toMatch(/^C000\d,C\d+,,R\. Officer,Northgate$/)
    expect(zip).toEqual(makeArchive(facts, wish))
    const files = unzipSync(zip)
    expect(Object.keys(files).sort()).toEqual(
      [
        ...['cases', 'judgements', 'prompts', 'factors', 'officers', 'domain-one', 'panel'],
        ...['key', 'examples'],
      ]
        .map((name) => `${name}.csv`)
        .concat('draw.json', 'edition.json', 'tables.json', 'manifest.json', 'README.txt')
        .sort(),
    )
    const text = Object.values(files)
      .map((bytes) => bytesToUtf8(bytes))
      .join('\n')
    expect(text).not.toContain(NOTE)
    expect(text).not.toContain('Prose.')
    expect(bytesToUtf8(files['cases.csv'] ?? new Uint8Array())).not.toContain('R. Officer')
    expect(bytesToUtf8(files['key.csv'] ?? new Uint8Array())).toContain('R. Officer')
    expect(text).toContain("'=SUM(1)")
    const read = await readArchive(session, zip)
    if (!read.ok) throw new Error(read.error.kind)
    const { manifest, source } = read.value
    const cases = source.cases.filter(({ isFinished }) => isFinished)
    const { provider, providerType } = manifest
    const rated = rateCases(edition, cases, { ...source, provider, providerType }).inspection
    const tables = makeTables(edition, { ...source, cases, inspections: [rated] }, { least: 5 })
    const own = makeReportSource([facts], { counting: 'finished', decided: new Map() })
    expect(tables).toEqual(makeTables(edition, own, { least: 5 }))
  })

  test('[AR1] every draw that stands is in it, several where people differ', async () => {
    const session = await createTestSession()
    const { inspection } = await makeReported(session)
    const facts = await readFacts(session, inspection)
    const at = session.clock.now()
    const value = {
      id: 'd',
      population: session.ids.next<StreamId>(),
      populationRows: 9,
      digest: 'x',
      generator: 'g',
      seed: 7,
      size: 3,
      formulaSize: 3,
      reason: null,
      strata: [],
      at,
    }
    const marked = { value, text: '', id: session.ids.next<OpId>(), author: session.person, at }
    const draws: readonly Sample['draw'][] = [
      { kind: 'none' },
      { kind: 'one', ...marked },
      { kind: 'differing', choices: [marked, marked] },
    ]
    const samples = new Map(
      draws.map((draw, place) => [
        `t${place}`,
        { population: { kind: 'none' as const }, draw, replacements: new Map(), cases: new Map() },
      ]),
    )
    const zip = makeArchive({ ...facts, inspection: { ...inspection, samples } }, wish)
    const text = bytesToUtf8(unzipSync(zip)['draw.json'] ?? new Uint8Array())
    const json = JSON.parse(text)
    expect([json.t0, json.t1.length, json.t2.length]).toEqual([[], 1, 2])
    expect(json.t1[0]).toMatchObject({ seed: 7, populationRows: 9 })
  })

  test('[AR9 AR10] sealed it opens with the key of the inspection, and refuses every changed bit', async () => {
    const session = await createTestSession()
    const { inspection } = await makeReported(session)
    const zip = makeArchive(await readFacts(session, inspection), wish)
    const sealed = await sealArchive(session, inspection.id, zip)
    if (!sealed.ok) throw new Error(sealed.error.kind)
    expect(bytesToUtf8(sealed.value.subarray(0, 25))).toBe('casebook sealed archive 1')
    expect((await readArchive(session, sealed.value)).ok).toBe(true)
    const kindOf = async (bytes: Uint8Array, by = session) => {
      const opened = await openArchive(by, bytes)
      return opened.ok ? 'ok' : opened.error.kind
    }
    const changed = (at: number, to = 1) => {
      const copy = new Uint8Array(sealed.value)
      copy[at] = (copy[at] ?? 0) ^ to
      return copy
    }
    expect(await kindOf(changed(sealed.value.length - 1))).toBe('damaged')
    expect(await kindOf(changed(90))).toBe('damaged')
    // Another inspection's id, well formed, is not the one that was sealed.
    expect(await kindOf(changed(30))).toBe('damaged')
    expect(await kindOf(changed(24))).toBe('newer-format')
    expect(await kindOf(changed(47, 64))).toMatch(/damaged|no-key/)
    expect(await kindOf(utf8ToBytes('casebook sealed archive 1\nx y\n'))).toBe('damaged')
    expect(await kindOf(new Uint8Array([255, 254, 10]))).toBe('not-sealed')
    expect(await kindOf(sealed.value, await createTestSession())).toBe('no-key')
    const other = await createTestSession()
    expect(await sealArchive(other, inspection.id, zip)).toEqual({
      ok: false,
      error: { kind: 'no-key' },
    })
    expect((await readArchive(other, sealed.value)).ok).toBe(false)
  })

  test('[AR6 AR10 AR11 AR15] what is no archive, torn, changed, short or of another format says so', async () => {
    const session = await createTestSession()
    const { inspection } = await makeReported(session)
    const files = unzipSync(makeArchive(await readFacts(session, inspection), wish))
    const kindOf = async (bytes: Uint8Array) => {
      const read = await readArchive(session, bytes)
      return read.ok ? 'ok' : read.error.kind
    }
    const { 'manifest.json': manifestBytes, ...others } = files
    const manifest = JSON.parse(bytesToUtf8(manifestBytes ?? new Uint8Array()))
    const zipOf = (made: Record<string, Uint8Array>, said = manifest) =>
      zipSync({ ...made, 'manifest.json': utf8ToBytes(JSON.stringify(said)) })
    /** As if it had been exported so. */
    const relisted = (made: Record<string, Uint8Array>) =>
      zipOf(made, makeManifest(manifest, new Map(Object.entries(made))))
    expect(await kindOf(zipOf(others))).toBe('ok')
    expect(await kindOf(utf8ToBytes('hello'))).toBe('not-an-archive')
    expect(await kindOf(zipSync(others))).toBe('no-manifest')
    expect(await kindOf(zipOf(others, { ...manifest, version: 0 }))).toBe('older-format')
    expect(await kindOf(zipOf({ ...others, 'cases.csv': utf8ToBytes('x') }))).toBe('files-differ')
    const { 'panel.csv': _panel, ...short } = others
    expect(await kindOf(zipOf(short))).toBe('files-differ')
    expect(await kindOf(relisted(short))).toBe('short')
    const { 'judgements.csv': _judgements, ...unjudged } = others
    expect(await readArchive(session, relisted(unjudged))).toEqual({
      ok: false,
      error: { kind: 'short', lacking: ['judgements.csv'] },
    })
    expect(await kindOf(relisted({ ...others, 'edition.json': utf8ToBytes('{') }))).toBe(
      'bad-edition',
    )
    expect(await kindOf(relisted({ ...others, 'cases.csv': utf8ToBytes('case\n"') }))).toBe(
      'bad-csv',
    )
    expect(await kindOf(relisted({ ...others, 'cases.csv': utf8ToBytes('x,y\n1,2\n') }))).toBe(
      'bad-csv',
    )
    const utf16 = new Uint8Array([255, 254, 99, 0, 97, 0])
    expect(await kindOf(relisted({ ...others, 'cases.csv': utf16 }))).toBe('bad-csv')
    const bare = utf8ToBytes('case,caseType,providerType,officer\nC0001,case-supervision,nps,\n')
    const single = relisted({ 'cases.csv': bare, 'edition.json': others['edition.json'] ?? bare })
    expect(await kindOf(single)).toBe('short')
    expect(
      await kindOf(
        relisted({ ...others, 'domain-one.csv': utf8ToBytes('standard,rating\n9.9,good\n') }),
      ),
    ).toBe('bad-archive-rows')
    const huge = zipSync({
      'a.csv': [new Uint8Array(60_000_000), { level: 1 }],
      'b.csv': [new Uint8Array(9_000_000), { level: 1 }],
    })
    expect(await kindOf(huge)).toBe('too-large')
  })
})
