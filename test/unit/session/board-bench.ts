/**
 * Lines of made-up cases and an inspection around them, for the board's tests.
 */
import {
  brandId,
  type InspectionId,
  type PersonId,
  type StreamId,
} from '../../../src/base/brand.ts'
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { readProgress } from '../../../src/domain/assessment/progress.ts'
import type { Edition } from '../../../src/domain/edition/edition.ts'
import { makeForm } from '../../../src/domain/edition/form.ts'
import type { CaseLine } from '../../../src/session/case-line.ts'
import type { Inspection } from '../../../src/session/inspections.ts'

export const idOf = (n: number): string => {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setUint32(0, n)
  return bytesToBase64url(bytes)
}
export const stream = (n: number) => brandId<StreamId>(idOf(n))
export const person = (n: number) => brandId<PersonId>(idOf(1000 + n))
export const INSPECTION = brandId<InspectionId>(idOf(9999))

export interface Made {
  readonly status?: CaseLine['status']
  readonly values?: Readonly<Record<string, string>>
  readonly profile?: Readonly<Record<string, string>>
  readonly caseType?: string
  readonly provider?: string
}

export function makeLine(edition: Edition, n: number, made: Made = {}): CaseLine {
  const form = makeForm(edition, made.caseType ?? edition.caseTypes[0]?.id ?? '', made.provider)
  const profile = { ...made.profile }
  const progress = readProgress(form, (path) => {
    const field = form.fields.find(({ id }) => paths.field(id) === path)
    return field ? profile[field.id] : made.values?.[path]
  })
  const keyQuestions: CaseLine['keyQuestions'] = {}
  for (const [id, { applies, judgement }] of Object.entries(progress.keyQuestions))
    if (applies) keyQuestions[id] = judgement ?? 'open'
  return {
    v: 4,
    stream: stream(n),
    inspection: INSPECTION,
    caseType: form.caseType.id,
    reference: `Case ${n}`,
    officer: null,
    office: null,
    day: null,
    time: null,
    place: null,
    status: made.status ?? 'open',
    reopenedBy: null,
    answered: progress.answered,
    total: progress.total,
    keyQuestions,
    profile,
    conflicts: 0,
    unopened: 0,
    hasWork: false,
  }
}

export const makeInspection = (
  edition: Edition | undefined,
  providerType: string,
  assessors: Inspection['assessors'],
): Inspection => ({
  id: INSPECTION,
  title: 'An inspection',
  provider: 'A provider',
  providerType,
  edition,
  editionId: edition?.id ?? 'unknown',
  people: new Map(),
  assessors,
  samples: new Map(),
  setAside: new Map(),
  interviews: new Map(),
  distress: undefined,
})
