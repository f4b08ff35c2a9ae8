/**
 * The app's own parts in a bench page: a real session on a real store, without
 * screens. Nothing here is a copy of the product's code.
 */
import { brandId, type InspectionId, type StreamId } from '../../../src/base/brand.ts'
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import type { Clock, Ids, ShownTime } from '../../../src/base/ports.ts'
import { KDF_FLOOR } from '../../../src/crypto/kdf.ts'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { DEFAULT_EDITION_ID } from '../../../src/domain/edition/editions.ts'
import type { Form } from '../../../src/domain/edition/form.ts'
import type { SampledCase } from '../../../src/domain/sampling/sampled-list.ts'
import { formOf } from '../../../src/session/case-list.ts'
import type { Device } from '../../../src/session/device.ts'
import { makeInspection } from '../../../src/session/make-inspection.ts'
import type { Session } from '../../../src/session/session.ts'
import { startPractice } from '../../../src/session/start-practice.ts'
import { createWorkspace, type Workspace } from '../../../src/session/workspace.ts'
import { createHeaderStore } from '../../../src/store/vault-header.ts'

export function isShownTime(text: string): text is ShownTime {
  return text.endsWith('Z')
}

export const clock: Clock = {
  now() {
    const now = new Date().toISOString()
    if (!isShownTime(now)) throw new Error('ISO 8601 ends with Z')
    return now
  },
  monotonicMs: () => performance.now(),
}
const randomBytes: Ids['randomBytes'] = (count) => crypto.getRandomValues(new Uint8Array(count))
export const ids: Ids = { randomBytes, next: () => brandId(bytesToBase64url(randomBytes(16))) }

export const makeDevice = (name: string): Device => ({
  names: { name, marker: localStorage },
  header: createHeaderStore(name),
  derive: async () => new Uint8Array(32),
  calibrate: async () => KDF_FLOOR,
  authenticator: undefined,
  clock,
  ids,
  wallMs: () => Date.now(),
})

export interface BenchWorld {
  readonly session: Session
  readonly workspace: Workspace
  readonly inspection: InspectionId
  readonly form: Form
  readonly streams: readonly StreamId[]
}

/** A store with `count` case-supervision cases, none of them opened yet. */
export async function makeWorld(name: string, count: number): Promise<BenchWorld> {
  localStorage.removeItem('practice-keys')
  const started = await startPractice(makeDevice(name), {
    personName: 'Bench',
    title: 'Bench',
    provider: 'Bench',
  })
  if (!started.ok) throw new Error(started.error.kind)
  const session = started.value
  const cases: SampledCase[] = Array.from({ length: count }, (_, index) => ({
    reference: `Case ${index + 1}`,
    caseType: 'case-supervision',
    officer: `Officer ${Math.floor(index / 3)}`,
    office: 'North',
    day: undefined,
    time: '09:30',
    place: 'North',
    profile: { gender: 'male', ageGroup: '30-39', roshLevel: 'medium' },
  }))
  const made = await makeInspection(session, {
    title: 'Bench',
    provider: 'Bench',
    providerType: 'nps',
    edition: DEFAULT_EDITION_ID,
    cases,
  })
  if (!made.ok) throw new Error(made.error.kind)
  const workspace = await createWorkspace(session)
  const inspection = workspace.inspections.value.get(made.value)
  const form = inspection && formOf(inspection, 'case-supervision')
  if (!inspection || !form) throw new Error('the inspection is here')
  return {
    session,
    workspace,
    inspection: made.value,
    form,
    streams: [...inspection.assessors.keys()],
  }
}

/** Every register that an assessor fills in one case, in the form's order. */
export function judgementPathsOf(form: Form): string[] {
  return form.standards.flatMap(({ keyQuestions }) =>
    keyQuestions.flatMap(({ id, prompts }) => [
      ...prompts.map((prompt) => paths.judgement(prompt.id)),
      paths.judgement(id),
    ]),
  )
}
