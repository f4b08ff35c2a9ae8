/**
 * Three tablets, 500 edits each, synced by dice: nothing is overwritten that its
 * author had not seen, and a conflict is shown on every tablet.
 *
 * The model is a ledger outside the app: what stood on each screen at each edit.
 */
import '../kit/memory-storage.ts'
import { describe, expect, test } from 'vitest'
import type { OpId } from '../../src/base/brand.ts'
import { paths } from '../../src/domain/assessment/paths.ts'
import { listConflicts } from '../../src/session/conflicts/list-conflicts.ts'
import { readConflicts } from '../../src/session/conflicts/read-conflicts.ts'
import { settleConflict } from '../../src/session/conflicts/settle-conflict.ts'
import { createHistoryReader } from '../../src/session/history/read-history.ts'
import type { OpenCase } from '../../src/session/open-case.ts'
import { readFoldedStream } from '../../src/session/read-stream.ts'
import { readStream } from '../../src/store/log.ts'
import { makePrng, type Prng } from '../fixtures/prng.ts'
import { createWorld, type World } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

const EDITS = 500
const TAPPED = ['2.1.1.a', '2.1.1.b', '2.1.1', '2.1.3.b'].map(paths.judgement)
const TYPED = [paths.note('2.1.1.a'), paths.note('2.1.1')]
const ALL = [...TAPPED, ...TYPED]
const ANSWERS = ['yes', 'no', 'not-applicable', null] as const

interface Writer {
  readonly person: Person
  readonly open: OpenCase
  /** By operation: the values that stood on the screen when it was made. */
  readonly shown: Map<OpId, Shown>
  place: number
  left: number
}

type Shown = ReadonlyMap<string, readonly (string | null)[]>

const look = ({ open }: Writer): Shown =>
  new Map(
    ALL.map((path) => {
      const { reading } = open.view(path).value
      if (reading.kind === 'conflict') return [path, reading.heads.map(({ value }) => value)]
      return [path, [reading.kind === 'value' ? reading.value : null]]
    }),
  )

/** What was written since was written by somebody who was looking at this. */
async function note(writer: Writer, shown: Shown): Promise<void> {
  const { person, open, place } = writer
  for (const row of await readStream(person.tablet.session().log, open.stream, place)) {
    writer.place = row.place ?? place
    if (row.own === 1) writer.shown.set(row.id, shown)
  }
}

async function edit(prng: Prng, writer: Writer, count: number): Promise<void> {
  const { open } = writer
  const shown = look(writer)
  const dice = prng.next()
  if (dice < 0.6) open.change(prng.pick(TAPPED), prng.pick(ANSWERS))
  else if (dice < 0.85) {
    const focus = open.focusOn(prng.pick(TYPED))
    for (let burst = 0; burst <= prng.below(3); burst++) {
      focus.input(`${writer.person.name} ${count} ${burst}`)
      focus.flush()
    }
  } else if (dice < 0.95) open.undo.undo()
  else open.undo.redo()
  await open.flush()
  await note(writer, shown)
  writer.left -= 1
}

/** On the page where values that differ are settled, as it was a moment ago. */
async function settle(prng: Prng, writer: Writer): Promise<void> {
  const { person } = writer
  const inspection = await person.inspection()
  const line = (await person.lines()).get('C1')
  if (!line) throw new Error('the case is here')
  const session = person.tablet.session()
  const [on] = await readConflicts(session, [{ line, inspection }])
  const conflict = on?.conflicts[0]
  if (!on || !conflict) return
  const { path, heads } = conflict
  await settleConflict(session, on, { path, value: prng.pick(heads).value })
  await note(writer, new Map([[path, heads.map(({ value }) => value)]]))
}

async function playEdits(world: World, seed: number): Promise<Writer[]> {
  const prng = makePrng(seed)
  const writers: Writer[] = []
  for (const person of [
    world.ann,
    world.lead,
    await world.bringIn('ann-2', { again: world.ann }),
  ]) {
    const open = await person.opens('C1')
    writers.push({ person, open, shown: new Map(), place: 0, left: EDITS })
  }
  for (let turn = 0; writers.some(({ left }) => left > 0); turn++) {
    const writer = prng.pick(writers.filter(({ left }) => left > 0))
    await edit(prng, writer, turn)
    world.time.pass(prng.below(60_000))
    if (prng.next() < 0.04) await prng.pick(writers).person.syncs()
    if (prng.next() < 0.01) await settle(prng, prng.pick(writers))
    if (prng.next() < 0.01)
      prng.pick(writers).person.tablet.clock.setWrongBy((prng.next() - 0.5) * 1e11)
  }
  for (const writer of writers) {
    await writer.open.close()
  }
  await world.everyoneOnline()
  return writers
}

describe('edits without end', () => {
  test.each([1, 2])(
    `[HI16] seed %i: 3 tablets, ${EDITS} edits each: 0 silent overwrites, every conflict on every tablet`,
    async (seed) => {
      const world = await createWorld({ seed: 60 + seed, cases: ['C1', 'C2'] })
      const writers = await playEdits(world, seed)
      const stream = world.place.cases.get('C1')
      if (!stream) throw new Error('the world has the case')
      const conflicts = new Set<string>()
      const histories = new Set<string>()
      for (const { person, shown } of writers) {
        const session = person.tablet.session()
        const { state } = await readFoldedStream(session, stream)
        const differing = listConflicts(state)
        conflicts.add(
          differing
            .map(
              (path) =>
                `${path}: ${state
                  .get(path)
                  ?.heads.map(({ id }) => id)
                  .join(' ')}`,
            )
            .join('; '),
        )
        const line = (await person.lines()).get('C1')
        expect(line).toMatchObject({ conflicts: differing.length, unopened: 0 })
        const inspection = await person.inspection()
        const desk = line && (await readConflicts(session, [{ line, inspection }]))
        expect((desk?.[0]?.conflicts ?? []).map(({ path }) => path)).toEqual(differing)
        const { steps } = await createHistoryReader(session, stream).read()
        histories.add(steps.map(({ op }) => op.id).join())
        const own = steps.filter(({ op }) => op.device === session.device && ALL.includes(op.path))
        const values = new Map(steps.map(({ op }) => [op.id, op.value]))
        const mine = new Set(own.map(({ op }) => op.id))
        // Whatever an operation took the place of stood on its author's screen then.
        const unseen = own.flatMap(({ op }) =>
          op.after.filter((id) => {
            const value = values.get(id)
            if (value === undefined || mine.has(id)) return false
            return !shown.get(op.id)?.get(op.path)?.includes(value)
          }),
        )
        expect(unseen).toEqual([])
        // And whatever does not stand any more was taken the place of by somebody.
        const named = new Set(steps.flatMap(({ op }) => op.after))
        const heads = new Set([...state.values()].flatMap((one) => one.heads.map(({ id }) => id)))
        expect(steps.filter(({ op }) => !heads.has(op.id) && !named.has(op.id))).toEqual([])
        expect(own.length).toBeGreaterThan(EDITS / 3)
      }
      expect(conflicts.size).toBe(1)
      expect(histories.size).toBe(1)
      await world.close()
    },
    120_000,
  )
})
