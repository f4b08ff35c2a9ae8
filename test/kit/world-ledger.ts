/**
 * The ledger: every promise of "kept" that a tablet of a world has made, written
 * down outside the app, and the comparison with what is found in the end.
 *
 * Promised is part of found, nothing is found twice, whoever holds a case holds
 * the same of it, and a receipt is never said on less.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import type { OpId, StreamId } from '../../src/base/brand.ts'
import { isEqualBytes } from '../../src/base/bytes.ts'
import { openEnvelope } from '../../src/crypto/open.ts'
import { CHAIN_START, streamLinkBytes } from '../../src/ops/envelope/chain.ts'
import { foldOps, headIds } from '../../src/ops/fold.ts'
import type { Op } from '../../src/ops/op.ts'
import { encodeSnapshot } from '../../src/ops/snapshot.ts'
import { readFoldedStream } from '../../src/session/read-stream.ts'
import { readCursors } from '../../src/store/inbox.ts'
import { readStream } from '../../src/store/log.ts'
import { findLoss } from '../../src/store/open-store.ts'
import type { World } from './world.ts'
import type { OfficeOp } from './world-office.ts'
import type { Person } from './world-person.ts'

export interface Promised {
  readonly by: Person
  readonly stream: StreamId
  readonly path: string
  readonly value: string | null
  /** What its author had before their eyes: what it takes the place of. */
  readonly seen: readonly OpId[]
}

export interface Ledger {
  promise(id: OpId, promised: Promised): void
  /** Undefined when it was never promised, or withdrawn. */
  read(id: OpId): Promised | undefined
  /** The tablet exchanged it, unsent, or was put back to before it was kept. */
  withdraw(id: OpId): void
  /** Yesterday's disk holds bursts that were exchanged since: they are promises again. */
  restore(person: Person): Promise<void>
  /** Promises of one person that their tablet does not hold (any more). */
  missingOn(person: Person): Promise<OpId[]>
  /** Every broken promise and every difference, in words; empty when the world is right. */
  findFaults(world: World): Promise<string[]>
}

export function createLedger(): Ledger {
  const promises = new Map<OpId, Promised>()
  const withdrawn = new Map<OpId, Promised>()
  const restored = new Set<OpId>()
  return {
    promise: (id, promised) => void promises.set(id, promised),
    read: (id) => promises.get(id),
    withdraw(id) {
      const promised = promises.get(id)
      if (promised) withdrawn.set(id, promised)
      promises.delete(id)
    },
    async restore(person) {
      const held = await idsOn(person)
      for (const [id, promised] of withdrawn) {
        if (promised.by !== person || !held.has(id)) continue
        promises.set(id, promised)
        restored.add(id)
      }
    },
    async missingOn(person) {
      const held = await idsOn(person)
      return [...promises].flatMap(([id, { by }]) => (by === person && !held.has(id) ? [id] : []))
    },
    async findFaults(world) {
      const ops = world.office.ops()
      const opened = await openAll(world, ops)
      return [
        ...(await findLost(promises, world, opened)),
        ...findWrongHeads(promises, opened, restored),
        ...findChainFaults(ops),
        ...(await findDifferences(world, opened)),
        ...(await findStoreFaults(world)),
      ]
    },
  }
}

async function idsOn({ tablet }: Person): Promise<ReadonlySet<OpId>> {
  const log = await tablet.log()
  return new Set((await log.db.ops.toArray()).map(({ id }) => id))
}

/** What the office holds, opened with the lead's keys: only a test can do that. */
async function openAll(
  { lead }: World,
  ops: readonly Pick<OfficeOp, 'envelope'>[],
): Promise<Map<OpId, Op>> {
  const { keyring } = lead.tablet.session()
  await keyring.refresh()
  const opened = await Promise.all(ops.map(({ envelope }) => openEnvelope(envelope, keyring)))
  return new Map(opened.flatMap((op) => (op.ok ? [[op.value.id, op.value] as const] : [])))
}

async function findLost(
  promises: ReadonlyMap<OpId, Promised>,
  world: World,
  opened: ReadonlyMap<OpId, Op>,
): Promise<string[]> {
  const parked = await openAll(world, world.office.parked())
  return [...promises].flatMap(([id, { by, path, value }]) => {
    const found = opened.get(id) ?? parked.get(id)
    if (!found) return [`${by.name} was promised ${path} = ${value}: lost`]
    const isSame = found.path === path && found.value === value
    return isSame ? [] : [`${path} = ${value} arrived as ${found.path} = ${found.value}`]
  })
}

/**
 * The definition of a head, from the ledger alone: filed, and in nobody's eyes
 * who wrote after it. So nobody is in conflict with themselves, and nobody's
 * unseen answer is gone. A burst that came back with yesterday's disk may stand
 * beside what took its place: shown to choose from, and no fault.
 */
function findWrongHeads(
  promises: ReadonlyMap<OpId, Promised>,
  opened: ReadonlyMap<OpId, Op>,
  restored: ReadonlySet<OpId>,
): string[] {
  const filed = [...promises].filter(([id]) => opened.has(id))
  const registers = Map.groupBy(filed, ([, { stream, path }]) => `${stream} ${path}`)
  return [...registers].flatMap(([name, own]) => {
    const [first] = own
    if (!first) return []
    const { stream, path } = first[1]
    const seen = new Set(own.flatMap(([, one]) => one.seen))
    const isAsked = (id: OpId) => !restored.has(id)
    const expected = own
      .flatMap(([id]) => (seen.has(id) ? [] : [id]))
      .filter(isAsked)
      .sort()
    const state = foldOps([...opened.values()].filter((op) => op.stream === stream))
    const heads = headIds(state.get(path)).filter(isAsked)
    const isRight = heads.length === expected.length && heads.every((id, at) => id === expected[at])
    return isRight ? [] : [`${name} has ${heads.length} heads, not the ${expected.length} expected`]
  })
}

/** Each id once, each stream numbered 1, 2, 3 ... */
function findChainFaults(ops: readonly OfficeOp[]): string[] {
  const faults: string[] = []
  if (new Set(ops.map(({ id }) => id)).size < ops.length) faults.push('an operation stands twice')
  for (const [stream, own] of Map.groupBy(ops, (op) => op.stream)) {
    const seqs = own.map(({ seq }) => seq).sort((a, b) => a - b)
    if (seqs.some((seq, index) => seq !== index + 1)) faults.push(`${stream} has a gap`)
  }
  return faults
}

const chainOf = (ops: readonly OfficeOp[]): Uint8Array =>
  ops
    .toSorted((a, b) => a.seq - b.seq)
    .reduce<Uint8Array>(
      (chain, { seq, envelope }) => sha256(streamLinkBytes(chain, seq, sha256(envelope))),
      CHAIN_START,
    )

/** Whoever may read a stream sees what the office holds, and what they hold that is parked there. */
async function findDifferences(world: World, opened: ReadonlyMap<OpId, Op>): Promise<string[]> {
  const faults: string[] = []
  const ops = world.office.ops()
  const parked = await openAll(world, world.office.parked())
  for (const person of world.everyone) {
    const log = await person.tablet.log()
    await person.tablet.session().keyring.refresh()
    for (const { stream, seq, chain, gone } of await readCursors(log)) {
      if (gone) continue
      const held = ops.filter((op) => op.stream === stream)
      if (seq !== held.length || !isEqualBytes(chain, chainOf(held))) {
        faults.push(`${person.name} stands elsewhere in ${stream}`)
      }
      const ids = new Set((await readStream(log, stream)).map(({ id }) => id))
      const here = await readFoldedStream(person.tablet.session(), stream)
      const there = foldOps([
        ...held.flatMap(({ id }) => opened.get(id) ?? []),
        ...[...parked.values()].filter(({ id }) => ids.has(id)),
      ])
      if (encodeSnapshot(here.state) !== encodeSnapshot(there)) {
        faults.push(`${person.name} sees ${stream} otherwise than the office`)
      }
    }
  }
  return faults
}

/** A case may have been taken away; anything else that is parked is a fault of the tablet's. */
const GOOD_REASONS: ReadonlySet<string> = new Set(['not-your-case'])

async function findStoreFaults({ everyone, office }: World): Promise<string[]> {
  const reasons = office.parked().map(({ code }) => code)
  const faults = reasons.filter((code) => !GOOD_REASONS.has(code)).map((code) => `parked: ${code}`)
  for (const person of everyone) {
    const loss = await findLoss(await person.tablet.log())
    if (loss) faults.push(`${person.name}: ${loss.kind}, ${loss.why}`)
    const { unsent, parked } = await person.queue()
    if (unsent > 0) faults.push(`${person.name} has ${unsent} unsent`)
    const rows = await (await person.tablet.log()).db.ops.toArray()
    if (rows.some((row) => row.seq === undefined && row.parked === undefined && !row.queue)) {
      faults.push(`${person.name} holds something that is neither sent, queued nor parked`)
    }
    const round = await person.tablet.sync()
    if (round.ok && round.value.receipt && parked > 0) {
      faults.push(`${person.name} is told "identical" with ${parked} parked`)
    }
  }
  return faults
}
