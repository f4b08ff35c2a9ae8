/**
 * The nine lines of "Ready to travel": what holds, what does not, and the one act
 * that mends it.  [RT5 RT6 RT7]
 *
 * Pure, so that every tick is tested. A fact that was not looked at is never a
 * tick. Another line is another entry of `RULES`, with its words. They keep their
 * order: nothing moves under a finger while lines are being mended.
 */
export interface ReadyFacts {
  /** No office stands behind practice: lines that speak of one fall away. */
  readonly practice: boolean
  /** Makes inspections, so that an empty tablet is theirs to fill. */
  readonly canSetUp: boolean
  readonly app: 'unknown' | 'no' | 'yes'
  readonly hasKey: boolean
  /** Undefined before the first word of the office. */
  readonly cases: CaseFacts | undefined
  /** Editions that the inspections here need and this build lacks; undefined while it is looked. */
  readonly editionsMissing: number | undefined
  readonly persisted: boolean | undefined
  /** Undefined while it is looked, null where the browser does not say. */
  readonly freeBytes: number | null | undefined
  /** Against the office's clock; null while it was not compared since the start. */
  readonly clockOffMinutes: number | null
  /** What waits to be sent, orders too; undefined while it is counted. */
  readonly unsent: number | undefined
  readonly parked: number
  readonly isSealed: boolean | undefined
  /** Undefined where there is none. */
  readonly receiptAgeMs: number | undefined
}

export interface CaseFacts {
  readonly of: number
  readonly whole: number
  /** Of those that are whole: opened just now, and not to be opened. */
  readonly opened: number
  readonly failed: number
  readonly isOpening: boolean
}

export type MendId =
  | 'fetch-app'
  | 'fetch-cases'
  | 'open-cases'
  | 'set-up'
  | 'ask-storage'
  | 'look-again'
  | 'compare-clock'
  | 'send-now'
  | 'enrol'
  | 'see-parked'
  | 'compare-copies'

export type Verdict =
  | { readonly state: 'looking' }
  | { readonly state: 'holds' }
  | { readonly state: 'broken'; readonly why: Why; readonly mend: MendId }

export type Why =
  | 'incomplete'
  | 'no-word'
  | 'no-inspection'
  | 'no-key'
  | 'none-given'
  | 'missing'
  | 'not-opened'
  | 'failed'
  | 'lacking'
  | 'not-granted'
  | 'low'
  | 'untold'
  | 'not-compared'
  | 'off'
  | 'unsent'
  | 'practice'
  | 'parked'
  | 'no-receipt'
  | 'old'

/** A week of work is a few megabytes; a browser that runs short of room clears whole stores. */
export const RESERVE_BYTES = 200 * 1024 * 1024
/** A receipt of yesterday says nothing of today. */
export const FRESH_RECEIPT_MS = 24 * 3_600_000

const LOOKING: Verdict = { state: 'looking' }
const HOLDS: Verdict = { state: 'holds' }
const broken = (why: Why, mend: MendId): Verdict => ({ state: 'broken', why, mend })

const RULES = {
  app({ app }) {
    if (app === 'unknown') return LOOKING
    return app === 'yes' ? HOLDS : broken('incomplete', 'fetch-app')
  },
  cases: judgeCases,
  guidance({ editionsMissing }) {
    if (editionsMissing === undefined) return LOOKING
    return editionsMissing === 0 ? HOLDS : broken('lacking', 'fetch-app')
  },
  storage({ persisted }) {
    if (persisted === undefined) return LOOKING
    return persisted ? HOLDS : broken('not-granted', 'ask-storage')
  },
  room({ freeBytes }) {
    if (freeBytes === undefined) return LOOKING
    if (freeBytes === null) return broken('untold', 'look-again')
    return freeBytes >= RESERVE_BYTES ? HOLDS : broken('low', 'look-again')
  },
  clock({ clockOffMinutes }) {
    if (clockOffMinutes === null) return broken('not-compared', 'compare-clock')
    return clockOffMinutes === 0 ? HOLDS : broken('off', 'compare-clock')
  },
  copy({ unsent }) {
    if (unsent === undefined) return LOOKING
    return unsent === 0 ? HOLDS : broken('unsent', 'send-now')
  },
  lock({ isSealed }) {
    if (isSealed === undefined) return LOOKING
    return isSealed ? HOLDS : broken('practice', 'enrol')
  },
  receipt({ receiptAgeMs, parked }) {
    if (parked > 0) return broken('parked', 'see-parked')
    if (receiptAgeMs === undefined) return broken('no-receipt', 'compare-copies')
    return receiptAgeMs <= FRESH_RECEIPT_MS ? HOLDS : broken('old', 'compare-copies')
  },
} as const satisfies Readonly<Record<string, (facts: ReadyFacts) => Verdict>>

export type ReadyLineId = keyof typeof RULES

export interface ReadyLine {
  readonly id: ReadyLineId
  readonly verdict: Verdict
}

const LINES: readonly ReadyLineId[] = [
  'app',
  'cases',
  'guidance',
  'storage',
  'room',
  'clock',
  'copy',
  'lock',
  'receipt',
]
const OF_THE_OFFICE: ReadonlySet<ReadyLineId> = new Set(['clock', 'copy', 'receipt'])

export const judgeReadiness = (facts: ReadyFacts): readonly ReadyLine[] =>
  LINES.filter((id) => !facts.practice || !OF_THE_OFFICE.has(id)).map((id) => ({
    id,
    verdict: RULES[id](facts),
  }))

function judgeCases({ cases, canSetUp, hasKey }: ReadyFacts): Verdict {
  if (cases === undefined) return broken('no-word', 'fetch-cases')
  const { of, whole, opened, failed, isOpening } = cases
  if (of === 0 && canSetUp) return broken('no-inspection', 'set-up')
  if (!hasKey) return broken('no-key', 'fetch-cases')
  if (of === 0) return broken('none-given', 'fetch-cases')
  if (whole < of) return broken('missing', 'fetch-cases')
  if (opened + failed < whole) return isOpening ? LOOKING : broken('not-opened', 'open-cases')
  return failed === 0 ? HOLDS : broken('failed', 'open-cases')
}
