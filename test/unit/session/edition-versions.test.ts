/**
 * The line of versions as a set-up tells it, and everything that can be wrong in
 * a set-up that others wrote.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { DeviceId, OpId, PersonId } from '../../../src/base/brand.ts'
import { setUpPaths } from '../../../src/domain/assessment/set-up-paths.ts'
import { DEFAULT_EDITION_ID } from '../../../src/domain/edition/editions.ts'
import type { StreamState } from '../../../src/ops/fold.ts'
import { makePack, parsePackMark, readPack } from '../../../src/session/edition-packs.ts'
import { readVersions } from '../../../src/session/edition-versions.ts'
import { packText } from '../../../src/session/packed-text.ts'
import { loadBundled, makeSmallEdition } from '../../fixtures/editions.ts'
import { makeNextEdition } from '../../fixtures/next-version.ts'
import { createTestClock, createTrueTime } from '../../kit/clock.ts'
import { createIds } from '../../kit/half-done-case.ts'

const base = await loadBundled()
const next = makeNextEdition(base)
const clock = createTestClock(createTrueTime())
const ids = createIds(1)

function stateOf(values: Iterable<readonly [string, string | null]>): StreamState {
  const state: StreamState = new Map()
  for (const [path, value] of values) {
    const head = {
      id: ids<OpId>(),
      author: ids<PersonId>(),
      device: ids<DeviceId>(),
      value,
      at: clock.now(),
      edition: base.id,
    }
    state.set(path, { heads: [...(state.get(path)?.heads ?? []), head], replaced: new Set() })
  }
  return state
}

const idsOf = async (state: StreamState, first = DEFAULT_EDITION_ID) => {
  const { editions, halted } = await readVersions(state, first)
  return [...editions.map(({ id }) => id), ...(halted ? [halted] : [])]
}

const step = async (from: string, edition = next) => {
  const { mark, values } = await makePack(edition)
  return { mark, values, register: [setUpPaths.nextEdition(from), JSON.stringify(mark)] as const }
}

describe('the line of versions', () => {
  test('[EC9] is the edition of the inspection alone while there is no other', async () => {
    expect(await idsOf(new Map())).toEqual([base.id])
    expect(await idsOf(new Map(), 'nowhere-1')).toEqual([])
  })

  test('[EC11] goes on through each version that is whole here', async () => {
    const first = await step(base.id)
    const again = {
      ...next,
      id: 'third',
      follows: { ...next.follows, edition: next.id, note: 'x', changes: [] },
    }
    const second = await step(next.id, again)
    const all = [...first.values, first.register, ...second.values, second.register]
    expect(await idsOf(stateOf(all))).toEqual([base.id, next.id, 'third'])
  })

  test('[EC11] ends where a part of the pack is still on its way, or was changed', async () => {
    const other = { ...next, id: 'other-words', title: 'Nobody has unpacked this one' }
    const { values, register } = await step(base.id, other)
    expect(await idsOf(stateOf([register]))).toEqual([base.id, 'not-here'])
    const changed = [...values].map(([path, value]) => [path, `${value}AA`] as const)
    expect(await idsOf(stateOf([...changed, register]))).toEqual([base.id, 'not-here'])
    expect(await idsOf(stateOf([...values, register]))).toEqual([base.id, 'other-words'])
  })

  test('[EC12] ends where two people took different ones, and where the step was taken back', async () => {
    const { values, register } = await step(base.id)
    const differing = stateOf([...values, register, [register[0], 'another']])
    expect(await idsOf(differing)).toEqual([base.id, 'differing'])
    expect(await idsOf(stateOf([[register[0], null]]))).toEqual([base.id])
  })

  test('[EC11] takes no step to what follows something else, or to what stands in the line already', async () => {
    const stranger = {
      ...next,
      id: 'stranger',
      follows: { edition: 'elsewhere', note: 'x', changes: [] },
    }
    const { values, register } = await step(base.id, stranger)
    expect(await idsOf(stateOf([...values, register]))).toEqual([base.id, 'not-here'])
    const first = await step(base.id)
    const circle = { ...base, follows: { edition: next.id, note: 'round and round', changes: [] } }
    const back = await step(next.id, circle)
    const all = [...first.values, first.register, ...back.values, back.register]
    expect(await idsOf(stateOf(all))).toEqual([base.id, next.id, 'not-here'])
  })

  test.each(['', 'null', '{}', '{"edition":"x","digest":"short","parts":1}', 'no json'])(
    '[EC11] takes no step that %j names',
    async (value) => {
      expect(await idsOf(stateOf([[setUpPaths.nextEdition(base.id), value]]))).toEqual([
        base.id,
        'not-here',
      ])
    },
  )
})

describe('an inspection that was made with a pack', () => {
  const small = makeSmallEdition()

  test('[EP14] carries it: a tablet that never saw the file opens its cases', async () => {
    const { mark, values } = await makePack(small)
    const state = stateOf([...values, [setUpPaths.editionPack, JSON.stringify(mark)]])
    expect(await idsOf(state, small.id)).toEqual([small.id])
    expect(await idsOf(stateOf(values), small.id)).toEqual([])
  })

  test('[EP14] a pack that is no edition, or another than the mark says, opens nothing', async () => {
    const read = async (text: string, edition = 'x') => {
      const { digest, parts } = await packText(text)
      const values = parts.map((part, at) => [setUpPaths.packPart(digest, at), part] as const)
      return readPack(stateOf(values), { edition, digest, parts: parts.length })
    }
    expect(await read('{"id": "x"}')).toBeUndefined()
    expect(await read('no json')).toBeUndefined()
    expect(await read(JSON.stringify({ ...small, title: 'Other' }), 'not-its-id')).toBeUndefined()
    const { mark, values } = await makePack(small)
    expect(await readPack(stateOf(values), mark)).toEqual(small)
    expect(await readPack(stateOf(values), { ...mark, edition: 'not-its-id' })).toBeUndefined()
  })

  test('[EP14] a mark of nothing is no mark', () => {
    expect(parsePackMark(null)).toBeUndefined()
  })
})
