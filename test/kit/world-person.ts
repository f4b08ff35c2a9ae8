/**
 * A person of a world, in the words of the job: answers, notes, judges, finishes,
 * sees. Each verb goes the way of a tap: the case is opened, changed, kept.
 */
import './memory-storage.ts'
import type { InspectionId, StreamId } from '../../src/base/brand.ts'
import { paths } from '../../src/domain/assessment/paths.ts'
import { type Reading, readRegister } from '../../src/ops/fold.ts'
import type { CaseLine } from '../../src/session/case-line.ts'
import { formOf, readCaseLines } from '../../src/session/case-list.ts'
import { type Inspection, readInspection } from '../../src/session/inspections.ts'
import { type OpenCase, openCase } from '../../src/session/open-case.ts'
import { readFoldedStream } from '../../src/session/read-stream.ts'
import { countQueue, type QueueCount } from '../../src/store/log.ts'
import { readKeys } from '../../src/store/office.ts'
import type { Round } from '../../src/sync/round.ts'
import type { Tablet } from './world-tablet.ts'

/** A value, nothing, or the values between which somebody has to choose. */
export type Seen = string | undefined | { readonly conflict: readonly (string | null)[] }

/** What the world knows of its one inspection. */
export interface WorldPlace {
  inspection?: InspectionId
  /** By the reference in the list. */
  readonly cases: Map<string, StreamId>
}

export interface Person {
  readonly name: string
  readonly tablet: Tablet
  answers(prompt: string, value: string | null, of?: string): Promise<void>
  judges(keyQuestion: string, value: string | null, of?: string): Promise<void>
  /** Types a note, burst by burst. */
  notes(keyQuestion: string, text: string, of?: string): Promise<void>
  finishes(of?: string): Promise<void>
  /** Any register, for what no verb has a word for. */
  writes(path: string, value: string | null, of?: string): Promise<void>
  sees(prompt: string, of?: string): Promise<Seen>
  reads(path: string, of?: string): Promise<Reading>
  opens(of?: string): Promise<OpenCase>
  lines(): Promise<ReadonlyMap<string, CaseLine>>
  queue(): Promise<QueueCount>
  inspection(): Promise<Inspection>
  /** A round that must go well. */
  syncs(): Promise<Round>
  goesOffline(): void
  comesOnline(): void
}

const FIRST_CASE = 'C1'

export function createPerson(name: string, tablet: Tablet, place: WorldPlace): Person {
  const streamOf = (reference = FIRST_CASE): StreamId => {
    const stream = place.cases.get(reference)
    if (!stream) throw new Error(`no case ${reference}`)
    return stream
  }
  /** Keys and colleagues that the office has named since: the screens' workspace asks for them so. */
  const freshSession = async () => {
    await tablet.session().keyring.refresh()
    return tablet.session()
  }
  const inspection = async () => {
    if (!place.inspection) throw new Error('no inspection yet')
    return readInspection(await freshSession(), place.inspection)
  }
  const opens = async (of?: string) => openFor(tablet, await inspection(), streamOf(of))
  const writes = async (path: string, value: string | null, of?: string) => {
    const open = await opens(of)
    open.change(path, value)
    await open.close()
  }
  const reads = async (path: string, of?: string) => {
    const { state } = await readFoldedStream(await freshSession(), streamOf(of))
    return readRegister(state.get(path))
  }
  return {
    name,
    tablet,
    opens,
    writes,
    reads,
    inspection,
    answers: (prompt, value, of) => writes(paths.judgement(prompt), value, of),
    judges: (keyQuestion, value, of) => writes(paths.judgement(keyQuestion), value, of),
    finishes: (of) => writes(paths.status, 'finished', of),
    async notes(keyQuestion, text, of) {
      const open = await opens(of)
      const focus = open.focusOn(paths.note(keyQuestion))
      for (const part of [text.slice(0, text.length >> 1), text]) {
        focus.input(part)
        await open.flush()
      }
      await open.close()
    },
    sees: async (prompt, of) => toSeen(await reads(paths.judgement(prompt), of)),
    async lines() {
      const one = await inspection()
      const lines = await readCaseLines(tablet.session(), new Map([[one.id, one]]))
      const references = new Map([...place.cases].map(([reference, stream]) => [stream, reference]))
      return new Map([...lines].map(([stream, line]) => [references.get(stream) ?? stream, line]))
    },
    queue: async () => countQueue(await tablet.log()),
    async syncs() {
      const round = await tablet.sync()
      if (!round.ok) throw new Error(`${name} does not sync: ${JSON.stringify(round.error)}`)
      return round.value
    },
    goesOffline: () => tablet.link.goOffline(),
    comesOnline: () => tablet.link.goOnline(),
  }
}

async function openFor(
  tablet: Tablet,
  inspection: Inspection,
  stream: StreamId,
): Promise<OpenCase> {
  const session = tablet.session()
  const { state } = await readFoldedStream(session, stream)
  const type = readRegister(state.get(paths.caseType))
  const form = formOf(inspection, type.kind === 'value' ? type.value : '')
  if (!form) throw new Error('the case is not on this tablet')
  return openCase(session, { stream, inspection: inspection.id, form })
}

function toSeen(reading: Reading): Seen {
  if (reading.kind === 'unanswered') return undefined
  if (reading.kind === 'value') return reading.value
  return { conflict: reading.heads.map(({ value }) => value).sort() }
}

/** True when this tablet can open the inspection. */
export const hasKey = async ({ tablet }: Person): Promise<boolean> =>
  (await readKeys(await tablet.log())).length > 0
