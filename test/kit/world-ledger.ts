/**
 * The ledger: every promise of "kept" that a tablet of a world has made, written
 * down outside the app, and the comparison with what is found in the end.
 *
 * Promised is part of found, nothing is found twice, whoever holds a case holds
 * the same of it, and a receipt is never said on less.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import type { OpId } from '../../src/base/brand.ts'
import { isEqualBytes } from '../../src/base/bytes.ts'
import { openEnvelope } from '../../src/crypto/open.ts'
import { CHAIN_START, streamLinkBytes } from '../../src/ops/envelope/chain.ts'
import { parseEnvelope } from '../../src/ops/envelope/envelope.ts'
import { foldOps } from '../../src/ops/fold.ts'
import type { Op } from '../../src/ops/op.ts'
import { encodeSnapshot } from '../../src/ops/snapshot.ts'
import { readFoldedStream } from '../../src/session/read-stream.ts'
import { readCursors } from '../../src/store/inbox.ts'
import { readStream } from '../../src/store/log.ts'
import { findLoss } from '../../src/store/open-store.ts'
import type { World } from './world.ts'
import type { OfficeOp } from './world-office.ts'
import type { Person } from './world-person.ts'

interface Promised {
  readonly by: Person
  readonly path: string
  readonly value: string | null
}

export interface Ledger {
  promise(id: OpId, promised: Promised): void
  /** The tablet exchanged it, unsent, or was put back to before it was kept. */
  withdraw(id: OpId): void
  /** Promises of one person that their tablet does not hold (any more). */
  missingOn(person: Person): Promise<OpId[]>
  /** Every broken promise and every difference, in words; empty when the world is right. */
  findFaults(world: World): Promise<string[]>
}

export function createLedger(): Ledger {
  const promises = new Map<OpId, Promised>()
  return {
    promise: (id, promised) => void promises.set(id, promised),
    withdraw: (id) => void promises.delete(id),
    async missingOn(person) {
      const log = await person.tablet.log()
      const held = new Set((await log.db.ops.toArray()).map(({ id }) => id))
      return [...promises].flatMap(([id, { by }]) => (by === person && !held.has(id) ? [id] : []))
    },
    async findFaults(world) {
      const ops = world.office.ops()
      const opened = await openAll(world, ops)
      return [
        ...findLost(promises, world, opened),
        ...findChainFaults(ops),
        ...(await findDifferences(world, opened)),
        ...(await findStoreFaults(world)),
      ]
    },
  }
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

function findLost(
  promises: ReadonlyMap<OpId, Promised>,
  { office }: World,
  opened: ReadonlyMap<OpId, Op>,
): string[] {
  const parked = new Set(
    office.parked().flatMap(({ envelope }) => {
      const parsed = parseEnvelope(envelope)
      return parsed.ok ? [parsed.value.id] : []
    }),
  )
  return [...promises].flatMap(([id, { by, path, value }]) => {
    const found = opened.get(id)
    if (!found) return parked.has(id) ? [] : [`${by.name} was promised ${path} = ${value}: lost`]
    const isSame = found.path === path && found.value === value
    return isSame ? [] : [`${path} = ${value} arrived as ${found.path} = ${found.value}`]
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

async function findStoreFaults({ everyone }: World): Promise<string[]> {
  const faults: string[] = []
  for (const person of everyone) {
    const loss = await findLoss(await person.tablet.log())
    if (loss) faults.push(`${person.name}: ${loss.kind}, ${loss.why}`)
    const { unsent } = await person.queue()
    if (unsent > 0) faults.push(`${person.name} has ${unsent} unsent`)
  }
  return faults
}
