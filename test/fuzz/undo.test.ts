/**
 * Undo against the simplest model there is: a row of whole states and a finger
 * on one of them. Taps, typing in bursts, sending in between, restarts: what is
 * taken back and brought again is the very same, whatever was in memory.
 *
 * The real store, seals and session. FUZZ_RUNS plays more stories.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { paths } from '../../src/domain/assessment/paths.ts'
import type { OpenCase } from '../../src/session/open-case.ts'
import type { TypingFocus } from '../../src/session/typing.ts'
import { stampBatch } from '../../src/store/queue.ts'
import { makePrng, type Prng } from '../fixtures/prng.ts'
import { createOpenCase, openTestCase } from '../unit/session/session-bench.ts'

const STORIES = Math.min(60, Number(process.env.FUZZ_RUNS ?? 0) / 100 || 6)
const ANSWERS = ['yes', 'no', 'not-applicable', null] as const
const TAPPED = [
  paths.judgement('2.1.1.a'),
  paths.judgement('2.1.1'),
  paths.field('roshLevel'),
  paths.factorLinked('accommodation'),
  paths.status,
]
const TYPED = [paths.note('2.1.1.a'), paths.reason('2.1.1')]

type State = ReadonlyMap<string, string | null>

/** The row of states, and where the finger is. */
function createModel() {
  const states: State[] = [new Map()]
  let at = 0
  let focus: unknown
  return {
    now: () => states[at] ?? new Map(),
    set(path: string, value: string | null, by: unknown = undefined) {
      const next = new Map(states[at]).set(path, value)
      if (by !== undefined && by === focus) states[at] = next
      else {
        states.length = at + 1
        states.push(next)
        at += 1
      }
      focus = by
    },
    go(by: -1 | 1) {
      focus = undefined
      at = Math.min(states.length - 1, Math.max(0, at + by))
    },
  }
}

interface Play {
  readonly prng: Prng
  readonly model: ReturnType<typeof createModel>
  open: OpenCase
  typing: { readonly focus: TypingFocus; text: string } | undefined
}

const sees = (open: OpenCase, path: string) => open.read(path) ?? null

function tap({ prng, open, model }: Play): void {
  const path = prng.pick(TAPPED)
  const value = prng.pick(ANSWERS)
  if (sees(open, path) === value) return
  open.change(path, value)
  model.set(path, value)
}

async function type(play: Play): Promise<void> {
  const { prng, open, model } = play
  play.typing ??= { focus: open.focusOn(prng.pick(TYPED)), text: '' }
  const { typing } = play
  typing.text = `${sees(open, typing.focus.path) ?? ''}${prng.below(10)} `
  typing.focus.input(typing.text)
  typing.focus.flush()
  model.set(typing.focus.path, typing.text, typing.focus)
  // The next burst may find this one on the disk still, or gone to the office.
  if (prng.next() < 0.5) await open.flush()
}

function endTyping(play: Play): void {
  play.typing?.focus.flush()
  play.typing = undefined
}

function step(play: Play): void {
  endTyping(play)
  const back = play.prng.next() < 0.6
  if (back) play.open.undo.undo()
  else play.open.undo.redo()
  play.model.go(back ? -1 : 1)
}

async function playStory(seed: number, turns: number): Promise<void> {
  const prng = makePrng(seed)
  const bench = await createOpenCase()
  const { session, inspection, stream } = bench
  const play: Play = { prng, model: createModel(), open: bench.open, typing: undefined }
  const restart = async () => {
    endTyping(play)
    await play.open.close()
    play.open = await openTestCase(session, inspection, stream)
    await play.open.undo.recall()
  }
  for (let turn = 0; turn < turns; turn++) {
    const dice = prng.next()
    if (dice < 0.35) {
      endTyping(play)
      tap(play)
    } else if (dice < 0.6) await type(play)
    else if (dice < 0.9) step(play)
    else if (dice < 0.95) await stampBatch(session.log, { envelopes: 200, bytes: 1_000_000 })
    else await restart()
    expectSame(play, `seed ${seed}, turn ${turn}`)
  }
  await restart()
  // All the way back and all the way forth, from the log alone.
  const end = play.model.now()
  let back = 0
  while (play.open.undo.undo().kind === 'change') back += 1
  for (const path of [...TAPPED, ...TYPED]) expect(sees(play.open, path)).toBeNull()
  for (let n = 0; n < back; n++) play.open.undo.redo()
  for (const [path, value] of end) expect(sees(play.open, path), path).toBe(value)
  await play.open.close()
}

function expectSame({ open, model }: Play, where: string): void {
  const now = model.now()
  for (const path of [...TAPPED, ...TYPED]) {
    expect(sees(open, path), `${path} at ${where}`).toBe(now.get(path) ?? null)
  }
}

describe('undo and redo', () => {
  test.each(Array.from({ length: STORIES }, (_, n) => n + 1))(
    '[HI8 HI9] story %i: every step leads where the row of states says, also after restarts',
    (seed) => playStory(seed, 120),
  )

  test('[HI9] 500 steps back and forth, with a restart between, give identical values', async () => {
    const prng = makePrng(500)
    const bench = await createOpenCase()
    const { session, inspection, stream } = bench
    const play: Play = { prng, model: createModel(), open: bench.open, typing: undefined }
    const states: State[] = []
    while (states.length < 500) {
      const before = play.model.now()
      if (prng.next() < 0.8) tap(play)
      else {
        await type(play)
        endTyping(play)
      }
      if (play.model.now() !== before) states.push(before)
    }
    const end = play.model.now()
    await play.open.close()
    play.open = await openTestCase(session, inspection, stream)
    await play.open.undo.recall()
    for (const state of states.toReversed()) {
      expect(play.open.undo.undo().kind).toBe('change')
      for (const path of [...TAPPED, ...TYPED])
        expect(sees(play.open, path)).toBe(state.get(path) ?? null)
    }
    await play.open.close()
    play.open = await openTestCase(session, inspection, stream)
    await play.open.undo.recall()
    for (const state of [...states.slice(1), end]) {
      expect(play.open.undo.redo().kind).toBe('change')
      for (const path of [...TAPPED, ...TYPED])
        expect(sees(play.open, path)).toBe(state.get(path) ?? null)
    }
    await play.open.close()
  })
})
