/**
 * In which case of this tablet an officer's interview is read.
 */
import { expect, test } from 'vitest'
import type { InspectionId, StreamId } from '../../../src/base/brand.ts'
import { listInterviewHosts } from '../../../src/session/interview-hosts.ts'
import { createSeededIds } from '../../kit/ids.ts'

test('[SR2] each interview once, in the case of lowest id, whatever the order; none where there is none', () => {
  const ids = createSeededIds(3, 'hosts')
  const inspection = ids.next<InspectionId>()
  const away = ids.next<InspectionId>()
  const cases = Array.from({ length: 5 }, () => ids.next<StreamId>()).sort()
  const [a, b, c, d, e] = cases
  const [shared, own] = [ids.next<StreamId>(), ids.next<StreamId>()]
  if (!a || !b || !c || !d || !e) throw new Error('five cases')
  const interviews = new Map([
    [b, shared],
    [a, shared],
    [c, own],
  ])
  const lines = [
    ...[d, c, b, a].map((stream) => ({ stream, inspection })),
    { stream: e, inspection: away },
  ]
  const inspections = new Map([[inspection, { interviews }]])
  const wanted = new Map([
    [a, shared],
    [c, own],
  ])
  expect(listInterviewHosts(lines, inspections)).toEqual(wanted)
  expect(listInterviewHosts(lines.toReversed(), inspections)).toEqual(wanted)
})
