/**
 * The header's line: each promise only when it is true, trouble before comfort.
 */
import { describe, expect, test } from 'vitest'
import type { InspectionId, StreamId } from '../../../../src/base/brand.ts'
import type { OfficeStatus } from '../../../../src/session/office-link.ts'
import { makeSyncLine, type SyncFacts } from '../../../../src/ui/shell/sync-line.ts'
import { toClockTime } from '../../../../src/ui/words/common.ts'
import { createSeededIds } from '../../../kit/ids.ts'

const ids = createSeededIds(72, 'sync-line')
const AT = '2019-03-25T10:04:00.000Z'
const shown = toClockTime(AT)

const status = (change: Partial<OfficeStatus> = {}): OfficeStatus => ({
  phase: 'idle',
  sentNow: 0,
  receivedNow: 0,
  lastContact: AT,
  offlineSince: null,
  fault: null,
  clockOffMinutes: null,
  ...change,
})

const facts = (change: Partial<SyncFacts> = {}): SyncFacts => ({
  practice: false,
  isLead: false,
  status: status(),
  queue: { unsent: 0, parked: 0, orders: 0 },
  receipt: { code: '7F3A-91C2', at: AT, cases: 12 },
  handOut: undefined,
  ...change,
})

const lineOf = (change: Partial<SyncFacts>) => makeSyncLine(facts(change)).text
const queue = (change: Partial<SyncFacts['queue']>) => ({
  unsent: 0,
  parked: 0,
  orders: 0,
  ...change,
})

const handOut = (whole: number, of: number): SyncFacts['handOut'] =>
  Array.from({ length: of }, (_, at) => ({
    stream: ids.next<StreamId>(),
    inspection: ids.next<InspectionId>(),
    isWhole: at < whole,
  }))

describe('[RT4] while cases are still to come', () => {
  test('[RT4 UI72] it says how many are here, and neither "sent" nor "identical"', () => {
    expect(lineOf({ handOut: handOut(12, 31) })).toBe('12 of 31 cases here')
    expect(lineOf({ handOut: handOut(0, 1), receipt: undefined })).toBe('0 of 1 case here')
    expect(makeSyncLine(facts({ handOut: handOut(12, 31) })).state).toBe('waiting')
  })

  test('[RT4 UI72] without a network too', () => {
    const away = status({ offlineSince: AT })
    expect(lineOf({ status: away, handOut: handOut(12, 31) })).toBe(
      `Offline since ${shown} · 12 of 31 cases here`,
    )
  })

  test('[RT4] trouble and unsent work are said before it, a receipt once all are here', () => {
    expect(lineOf({ handOut: handOut(12, 31), queue: queue({ unsent: 2 }) })).toMatch(/not sent/)
    expect(lineOf({ handOut: handOut(31, 31) })).toMatch(/Identical/)
  })
})

describe('[UI1] the line says only what is true', () => {
  test('[UI1] identical: a receipt, and nothing unsent, set aside or waiting', () => {
    expect(lineOf({})).toBe(`Identical to the office’s copy ${shown} · 7F3A-91C2`)
    expect(lineOf({ queue: queue({ unsent: 1 }) })).toBe('1 answer kept, not sent')
    expect(lineOf({ queue: queue({ parked: 2 }) })).toBe('2 answers set aside at the office')
    expect(lineOf({ queue: queue({ orders: 1 }) })).toBe('All sent')
    expect(lineOf({ receipt: undefined })).toBe('All sent')
  })

  test('[UI1] all sent is not said before the first contact', () => {
    const line = lineOf({ receipt: undefined, status: status({ lastContact: null }) })
    expect(line).toBe('Not in contact yet')
    expect(lineOf({ receipt: undefined, status: undefined })).toBe('Not in contact yet')
  })

  test('[UI1] offline: since when, and what is kept here; never identical, never all sent', () => {
    const away = status({ offlineSince: AT, fault: { kind: 'no-network' } })
    expect(lineOf({ status: away, queue: queue({ unsent: 37 }) })).toBe(
      `Offline since ${shown} · 37 answers kept, not sent`,
    )
    expect(lineOf({ status: away })).toBe(`Offline since ${shown} · nothing waits to be sent`)
  })

  test('[UI1] sending: how many of how many', () => {
    const moving = status({ phase: 'running', sentNow: 12 })
    expect(lineOf({ status: moving, queue: queue({ unsent: 28 }) })).toBe('Sending 12 of 40')
    const fetching = status({ phase: 'running', receivedNow: 1200 })
    expect(lineOf({ status: fetching })).toBe('Fetching: 1,200 so far')
  })

  test('[UI1] a round that finds nothing, and a try while offline, leave the line as it is', () => {
    expect(lineOf({ status: status({ phase: 'running' }) })).toMatch(/^Identical/)
    const trying = status({ phase: 'running', offlineSince: AT })
    expect(lineOf({ status: trying, queue: queue({ unsent: 3 }) })).toMatch(/^Offline since/)
  })

  test('[UI1] a fault is said before anything good', () => {
    const faulty = status({ fault: { kind: 'copies-differ' } })
    expect(lineOf({ status: faulty })).toBe('Trouble with the office: see why')
    expect(lineOf({ status: faulty, queue: queue({ unsent: 2 }) })).toBe(
      'Not sent: see why · 2 answers kept, not sent',
    )
  })

  test('[UI1] a lead changes set-ups, an assessor gives answers; practice sends nothing', () => {
    expect(lineOf({ isLead: true, queue: queue({ unsent: 2 }) })).toBe('2 changes kept, not sent')
    expect(lineOf({ practice: true })).toBe('Practice: nothing is sent')
  })
})
