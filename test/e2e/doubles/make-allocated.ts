/**
 * An inspection of judged cases, each of them given to whoever makes it, by the
 * app's own verbs; their answers are not written yet.
 */
import type { InspectionId } from '../../../src/base/brand.ts'
import { DEFAULT_EDITION_ID } from '../../../src/domain/edition/editions.ts'
import { type Inspection, readInspection } from '../../../src/session/inspections.ts'
import { makeInspection } from '../../../src/session/make-inspection.ts'
import { allocate } from '../../../src/session/people.ts'
import type { Session } from '../../../src/session/session.ts'
import type { JudgedCase } from '../../fixtures/judged-cases.ts'

export interface AllocatedWish {
  readonly title: string
  readonly provider: string
  readonly type: string
  readonly cases: readonly JudgedCase[]
}

export async function makeAllocated(
  session: Session,
  { title, provider, type, cases }: AllocatedWish,
): Promise<{ readonly id: InspectionId; readonly inspection: Inspection }> {
  const id = await makeInspection(session, {
    title,
    provider,
    providerType: type,
    edition: DEFAULT_EDITION_ID,
    cases: cases.map((one) => ({
      reference: one.id,
      caseType: one.caseType,
      officer: one.officer,
      office: one.office,
      day: undefined,
      time: undefined,
      place: undefined,
      profile: {},
    })),
  })
  if (!id.ok) throw new Error(id.error.kind)
  const before = await readInspection(session, id.value)
  await allocate(session, before, [...before.assessors.keys()], session.person)
  return { id: id.value, inspection: await readInspection(session, id.value) }
}
