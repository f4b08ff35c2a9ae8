/**
 * Thirty-one cases from a lead's press to an assessor's list, through the real
 * endpoint: given, ordered, sent; fetched, proved, opened, listed.
 */
import type { DeviceId, InspectionId } from '../../../src/base/brand.ts'
import { readCaseLines } from '../../../src/session/case-list.ts'
import { beginEnrolment, finishEnrolment } from '../../../src/session/enrol.ts'
import { readInspection } from '../../../src/session/inspections.ts'
import { makeInspection } from '../../../src/session/make-inspection.ts'
import { allocate, grantKey, invite, readWaitingDevices } from '../../../src/session/people.ts'
import type { Session } from '../../../src/session/session.ts'
import { readHandOut } from '../../../src/store/hand-out.ts'
import { readHello } from '../../../src/store/office.ts'
import { askToEnrol } from '../../../src/sync/enrol-call.ts'
import { runRound } from '../../../src/sync/round.ts'
import { createTransport } from '../../../src/sync/transport.ts'
import { clock, makeDevice } from './world.ts'

export interface HandOut {
  /** The lead's press until the office has all of it. */
  readonly giveMs: number
  /** The tablet's round until every case is whole, opened and listed. */
  readonly fetchMs: number
}

interface BenchTablet {
  readonly session: Session
  round(): Promise<void>
}

const callFetch = (path: string, init: RequestInit) => fetch(path, init)

async function enrolTablet(code: string, name: string): Promise<BenchTablet> {
  const device = makeDevice(name)
  const begun = await beginEnrolment(device)
  const words = { code, personName: 'Bench', passphraseTyped: begun.passphrase }
  const enrolled = await finishEnrolment(device, begun, words, (request) =>
    askToEnrol({ fetch: callFetch }, request),
  )
  if (!enrolled.ok) throw new Error(enrolled.error.kind)
  const session = enrolled.value
  const transport = createTransport({ fetch: callFetch, bearer: `${begun.device}.${begun.token}` })
  const { signal } = new AbortController()
  return {
    session,
    async round() {
      const parts = { log: session.log, transport, clock, appVersion: 'bench', signal }
      const round = await runRound({ ...parts, onProgress() {} })
      if (!round.ok) throw new Error(JSON.stringify(round.error))
    },
  }
}

/** One hand-out for each run, each to a person and a tablet of its own. */
export async function handOut(code: string, cases: number, runs: number): Promise<HandOut[]> {
  const stamp = Date.now()
  const lead = await enrolTablet(code, `bench-hand-out-${stamp}`)
  const id = await makeCases(lead, cases)
  const figures: HandOut[] = []
  for (let run = 0; run < runs; run++) figures.push(await handOutOnce(lead, id, `${stamp}-${run}`))
  return figures
}

async function makeCases(lead: BenchTablet, count: number): Promise<InspectionId> {
  const made = await makeInspection(lead.session, {
    ...{ title: 'Bench', provider: 'Bench', providerType: 'nps', edition: 'probation-2018-19' },
    cases: Array.from({ length: count }, (_, at) => ({
      ...{ reference: `Case ${at + 1}`, caseType: 'case-supervision', office: 'North' },
      officer: `Officer ${at % 9}`,
      day: '2019-03-25',
      time: '09:30',
      place: 'North office',
      profile: { gender: 'male', ethnicity: 'white', ageGroup: '26-35' },
    })),
  })
  if (!made.ok) throw new Error(made.error.kind)
  await lead.round()
  return made.value
}

async function handOutOnce(lead: BenchTablet, id: InspectionId, name: string): Promise<HandOut> {
  const invited = await invite(lead.session, await readInspection(lead.session, id), {
    name,
    role: 'assessor',
  })
  if (!invited.ok) throw new Error(invited.error.kind)
  await lead.round()
  const tablet = await enrolTablet(invited.value.code, `bench-hand-out-${name}`)
  await tablet.round()
  await giveKey(lead, id, tablet.session.device)
  await tablet.round()
  await tablet.session.keyring.refresh()

  const giveFrom = performance.now()
  const inspection = await readInspection(lead.session, id)
  const streams = [...inspection.assessors.keys()]
  const given = await allocate(lead.session, inspection, streams, invited.value.person)
  if (!given.ok) throw new Error(given.error.kind)
  await lead.round()
  const giveMs = performance.now() - giveFrom

  const fetchFrom = performance.now()
  await tablet.round()
  const known = new Map([[id, await readInspection(tablet.session, id)]])
  const lines = await readCaseLines(tablet.session, known)
  const fetchMs = performance.now() - fetchFrom
  const whole = (await readHandOut(tablet.session.log))?.filter((one) => one.isWhole).length
  if (whole !== streams.length || lines.size !== streams.length) throw new Error('not all are here')
  return { giveMs, fetchMs }
}

async function giveKey(lead: BenchTablet, id: InspectionId, device: DeviceId): Promise<void> {
  await lead.round()
  const hello = await readHello(lead.session.log)
  if (!hello) throw new Error('the lead has heard of the office')
  for (const waiting of await readWaitingDevices(id, hello)) {
    if (waiting.device === device) await grantKey(lead.session, id, waiting)
  }
  await lead.round()
}
