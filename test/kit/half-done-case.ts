/**
 * A case left half done: some answers, notes, fields and factors of a form, given
 * by two people on two tablets, here and there in conflict, some taken back.
 *
 * Also the two ways of writing that a change of edition must bear: under a form,
 * as a tablet does, and folding what all of them wrote in any order.
 */
import {
  type AnyId,
  brandId,
  type DeviceId,
  type OpId,
  type PersonId,
} from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import type { ShownTime } from '../../src/base/ports.ts'
import { paths } from '../../src/domain/assessment/paths.ts'
import type { Form } from '../../src/domain/edition/form.ts'
import { type FoldableOp, foldOp, headIds, type StreamState } from '../../src/ops/fold.ts'
import { makePrng, type Prng } from '../fixtures/prng.ts'

const shownTime = (text: string) => text as unknown as ShownTime

export function createIds(seed: number) {
  let count = 0
  return <T extends AnyId>(): T => {
    const bytes = new Uint8Array(16)
    new DataView(bytes.buffer).setUint32(0, seed)
    new DataView(bytes.buffer).setUint32(4, ++count)
    return brandId<T>(bytesToBase64url(bytes))
  }
}

/** Everything that a form asks, with values that it takes. */
export function listRegisters(form: Form): { path: string; values: readonly string[] }[] {
  const judged = form.standards
    .flatMap(({ keyQuestions }) => keyQuestions)
    .flatMap(({ id, prompts }) => [
      { id, options: form.answers.keyQuestion },
      ...prompts.map((prompt) => ({ id: prompt.id, options: form.answers.prompt })),
    ])
  const examples = form.standards
    .flatMap(({ keyQuestions }) => keyQuestions)
    .flatMap(({ id }) => [
      { path: paths.exampleKind(id), values: ['good', 'poor'] },
      { path: paths.exampleText(id), values: [`An example of ${id}`] },
    ])
  return [
    ...examples,
    ...judged.flatMap(({ id, options }) => [
      { path: paths.judgement(id), values: options.map((option) => option.id) },
      { path: paths.note(id), values: [`A note on ${id}: „é" 𝄞`, `Another on ${id}`] },
      { path: paths.reason(id), values: [`Because of ${id}`] },
    ]),
    ...form.fields.map(({ id, options }) => ({
      path: paths.field(id),
      values: options.map((option) => option.id),
    })),
    ...form.factors.flatMap(({ id }) => [
      { path: paths.factorLinked(id), values: ['yes', 'no'] },
      { path: paths.factorSufficient(id), values: ['yes', 'no'] },
    ]),
  ]
}

export interface Writer {
  readonly form: Form
  readonly state: StreamState
  readonly next: ReturnType<typeof createIds>
}

/** As a tablet with this form writes: under the kept path, replacing the heads it saw. */
export function write(
  { form, state, next }: Writer,
  path: string,
  value: string | null,
): FoldableOp {
  const names = form.versions?.paths
  const kept = names?.toKept(path) ?? path
  const op: FoldableOp = {
    id: next<OpId>(),
    author: next<PersonId>(),
    device: next<DeviceId>(),
    path: kept,
    value: value === null ? null : (names?.toKeptValue(path, value) ?? value),
    after: [...headIds(state.get(kept))].sort(),
    at: shownTime('2026-01-02T03:04:05.678Z'),
    edition: form.editionId,
  }
  foldOp(state, op)
  return op
}

export interface HalfDone {
  readonly state: StreamState
  readonly ops: readonly FoldableOp[]
}

export function makeHalfDoneCase(form: Form, seed: number): HalfDone {
  const prng = makePrng(seed)
  const next = createIds(seed)
  const [ann, ben]: [StreamState, StreamState] = [new Map(), new Map()]
  const ops: FoldableOp[] = []
  for (const { path, values } of prng.shuffle(listRegisters(form))) {
    if (prng.below(10) < 4) continue
    ops.push(write({ form, state: ann, next }, path, prng.pick(values)))
    // Ben has not seen it: two values, or one that both gave.
    if (prng.below(8) === 0) ops.push(write({ form, state: ben, next }, path, prng.pick(values)))
    if (prng.below(8) === 0) ops.push(write({ form, state: ann, next }, path, null))
  }
  return { state: foldShuffled(ops, prng), ops }
}

export function foldShuffled(ops: readonly FoldableOp[], prng: Prng): StreamState {
  const state: StreamState = new Map()
  for (const op of prng.shuffle(ops)) foldOp(state, op)
  return state
}
