/**
 * Marks: how an operation came about, in the shape of an id.
 */
import { describe, expect, test } from 'vitest'
import { parseShownTime } from '../../../server/system.ts'
import { type DeviceId, isId, type OpId, type PersonId } from '../../../src/base/brand.ts'
import { encodeBody, parseBody } from '../../../src/ops/body.ts'
import { type FoldableOp, foldOps } from '../../../src/ops/fold.ts'
import { isMark, makeTypedMark, marks, readMark } from '../../../src/ops/marks.ts'
import { createSeededIds } from '../../kit/ids.ts'

const ids = createSeededIds(1, 'marks')
const typed = makeTypedMark(ids)

describe('a mark', () => {
  test('[HI7] has the shape of an id, so that builds from before it read the operation', () => {
    for (const mark of [...Object.values(marks), typed]) {
      expect(isId(mark)).toBe(true)
      expect(isMark(mark)).toBe(true)
      const body = {
        path: 'status',
        value: 'open',
        after: [ids.next<OpId>(), mark].sort(),
        at: parseShownTime(new Date(0)),
        edition: 'small',
      }
      expect(parseBody(encodeBody(body))).toEqual({ ok: true, value: body })
    }
    expect(isMark(ids.next<OpId>())).toBe(false)
  })

  test('[HI7] is read back, and is not seen where there is none or one of a later build', () => {
    const op = ids.next<OpId>()
    expect(readMark([op, marks.tapped])).toEqual({ kind: 'tapped' })
    expect(readMark([marks.undone, op])).toEqual({ kind: 'undone' })
    expect(readMark([marks.redone])).toEqual({ kind: 'redone' })
    expect(readMark([typed])).toEqual({ kind: 'typed', focus: typed })
    expect(makeTypedMark(ids)).not.toBe(typed)
    expect(readMark([op])).toBeUndefined()
    const later = marks.tapped.replace('tapped', 'spoken')
    expect(isId(later) && readMark([later as OpId])).toBeUndefined()
  })

  test('[HI7] replaces nothing, and does not stay in a register', () => {
    const op: FoldableOp = {
      id: ids.next<OpId>(),
      author: ids.next<PersonId>(),
      device: ids.next<DeviceId>(),
      path: 'status',
      value: 'open',
      after: [marks.tapped],
      at: parseShownTime(new Date(0)),
      edition: 'small',
    }
    expect(foldOps([op]).get('status')?.replaced).toEqual(new Set())
  })
})
