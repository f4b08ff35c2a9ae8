/**
 * Arbitrary bodies, envelopes and histories for fast-check.
 *
 * A history is what several people may have written into a few registers: each
 * operation may name any others in `after`, earlier, later, unknown, but never
 * itself (`openEnvelope` refuses that).
 */
import fc from 'fast-check'
import { parseShownTime } from '../../../server/system.ts'
import type {
  DeviceId,
  InspectionId,
  KeyId,
  OpId,
  PersonId,
  StreamId,
} from '../../../src/base/brand.ts'
import type { OpBody } from '../../../src/ops/body.ts'
import type { Envelope } from '../../../src/ops/envelope/envelope.ts'
import type { FoldableOp } from '../../../src/ops/fold.ts'
import { cleanText } from '../../../src/ops/text.ts'
import { createSeededIds } from '../../kit/ids.ts'

const ids = createSeededIds(1, 'arbitrary')
const makePool = <T extends OpId | PersonId | DeviceId | InspectionId | StreamId | KeyId>(
  count: number,
): readonly T[] => Array.from({ length: count }, () => ids.next<T>())

const opIds = makePool<OpId>(40)
const people = makePool<PersonId>(4)
const devices = makePool<DeviceId>(4)
const inspections = makePool<InspectionId>(2)
const streams = makePool<StreamId>(4)
const keys = makePool<KeyId>(2)

const time = fc.integer({ min: 0, max: 4e12 }).map((ms) => parseShownTime(new Date(ms)))
const words = fc.string({ unit: 'binary', maxLength: 400 }).map(cleanText)

const after = fc
  .uniqueArray(fc.constantFrom(...opIds), { maxLength: 12 })
  .map((list) => [...list].sort())

export const bodies: fc.Arbitrary<OpBody> = fc.record({
  path: words.map((text) => text.slice(0, 60)).map((text) => cleanText(text) || 'status'),
  value: fc.option(words, { nil: null }),
  after,
  at: time,
  edition: fc.constantFrom('probation-2018-19', 'small', 'édition'),
})

export const envelopes: fc.Arbitrary<Envelope> = fc.record({
  id: fc.constantFrom(...opIds),
  inspection: fc.constantFrom(...inspections),
  stream: fc.constantFrom(...streams),
  author: fc.constantFrom(...people),
  device: fc.constantFrom(...devices),
  key: fc.constantFrom(...keys),
  sealed: fc.uint8Array({ minLength: 284, maxLength: 900 }),
  signature: fc.uint8Array({ minLength: 64, maxLength: 64 }),
})

const PATHS = ['2.1.3/judgement', '2.1.3.b/judgement', 'from/the/future']

const opOf = (id: OpId): fc.Arbitrary<FoldableOp> =>
  fc.record({
    id: fc.constant(id),
    author: fc.constantFrom(...people),
    device: fc.constantFrom(...devices),
    path: fc.constantFrom(...PATHS),
    value: fc.constantFrom('yes', 'no', null),
    after: after.map((list) => list.filter((other) => other !== id).slice(0, 4)),
    at: time,
    edition: fc.constant('probation-2018-19'),
  })

/** Up to 14 operations of three registers, each id once. */
export const histories: fc.Arbitrary<readonly FoldableOp[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 19 }), { maxLength: 14 })
  .chain((picked) => fc.tuple(...picked.map((index) => opOf(opIds[index] ?? ids.next<OpId>()))))

/** The same operations in another order, some of them several times. */
export const shuffles = (ops: readonly FoldableOp[]): fc.Arbitrary<readonly FoldableOp[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...ops], { minLength: ops.length, maxLength: ops.length }),
      fc.array(fc.nat(), { maxLength: 10 }),
    )
    .map(([shuffled, repeats]) =>
      repeats.reduce<readonly FoldableOp[]>((list, n) => {
        const again = shuffled[n % Math.max(1, shuffled.length)]
        return again ? list.toSpliced(n % (list.length + 1), 0, again) : list
      }, shuffled),
    )
