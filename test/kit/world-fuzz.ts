/**
 * A world that is played by dice: edits, typing, partitions, cuts, duplicates,
 * clock jumps, re-allocations, locks, and copies put back; then everyone online.
 *
 * One seed, one story. `kind` says which disaster may happen in it: the endpoint
 * put back and a tablet put back in one story can lose what both had, so they
 * are told apart.
 */
import './memory-storage.ts'
import type { OpId, StreamId } from '../../src/base/brand.ts'
import { paths } from '../../src/domain/assessment/paths.ts'
import { headIds } from '../../src/ops/fold.ts'
import type { OpenCase } from '../../src/session/open-case.ts'
import { readFoldedStream } from '../../src/session/read-stream.ts'
import type { TypingFocus } from '../../src/session/typing.ts'
import { readStream, readStreams } from '../../src/store/log.ts'
import { makePrng, type Prng } from '../fixtures/prng.ts'
import type { Fault } from './network.ts'
import { createWorld, type World } from './world.ts'
import { createLedger, type Ledger } from './world-ledger.ts'
import type { Person } from './world-person.ts'
import type { TabletCopy } from './world-tablet.ts'

export type Disaster = 'none' | 'tablet' | 'office'

export interface Told {
  readonly faults: readonly string[]
  readonly steps: readonly string[]
}

interface Typing {
  readonly open: OpenCase
  readonly focus: TypingFocus
  readonly stream: StreamId
  readonly path: string
  /** Heads when the focus began. */
  readonly seen: readonly OpId[]
  last: OpId | undefined
}

interface Play {
  readonly world: World
  readonly prng: Prng
  readonly ledger: Ledger
  readonly steps: string[]
  readonly typing: Map<Person, Typing>
  readonly tabletCopies: Map<Person, TabletCopy>
  officeCopy: string | undefined
  count: number
}

const CASES = ['C1', 'C2'] as const
const ANSWERS = ['yes', 'no', 'not-applicable', null] as const
const PROMPTS = ['2.1.1.a', '2.1.1', '2.1.3.b'] as const
const FAULTS: readonly Fault[] = [
  'cut-before',
  'cut-after',
  'cut-inside',
  'duplicate',
  'portal',
  'server-error',
]
const CALLS = ['/api/hello', '/api/access', '/api/push', '/api/pull', '/api/receipt']
const DAY_MS = 86_400_000

export async function playWorld(seed: number, length: number, disaster: Disaster): Promise<Told> {
  const prng = makePrng(seed * 7919 + 17)
  const world = await createWorld({ seed, cases: CASES })
  const play: Play = {
    ...{ world, prng, ledger: createLedger(), steps: [], typing: new Map() },
    ...{ tabletCopies: new Map(), officeCopy: undefined, count: 0 },
  }
  try {
    if (prng.next() < 0.5) await world.bringIn('ann-2', { again: world.ann })
    const writers = [...world.everyone]
    await fillCase(world.ann)
    if (prng.next() < 0.5) await world.bringIn('reviewer', { role: 'reviewer' })
    if (disaster === 'office') play.officeCopy = world.office.copy()
    for (let turn = 0; turn < length; turn++) await takeStep(play, disaster, writers)
    for (const person of world.everyone) await wake(play, person)
    if (disaster === 'office') {
      await world.everyoneOnline()
      await putOfficeBack(play)
    }
    world.everyone.splice(0, world.everyone.length, ...prng.shuffle(world.everyone))
    await world.everyoneOnline()
    return { faults: await play.ledger.findFaults(world), steps: play.steps }
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { faults: [why], steps: play.steps }
  } finally {
    await world.close()
  }
}

/** So many answers, in registers that nobody touches again, that a snapshot is worth its write. */
async function fillCase(person: Person): Promise<void> {
  const open = await person.opens('C1')
  for (const { id } of open.form.fields) open.change(paths.field(id), 'filled')
  await open.close()
}

async function takeStep(play: Play, disaster: Disaster, writers: readonly Person[]): Promise<void> {
  const { prng, world, steps } = play
  const [person, writer] = [prng.pick(world.everyone), prng.pick(writers)]
  world.time.pass(prng.below(600_000))
  const dice = prng.next()
  if (dice < 0.34) await edit(play, writer)
  else if (dice < 0.43) await type(play, writer)
  else if (dice < 0.49) await typeThroughACut(play, writer)
  else if (dice < 0.7) await sync(play, person)
  else if (dice < 0.76) toggleLine(play, person)
  else if (dice < 0.81) await reallocate(play)
  else if (dice < 0.84) {
    person.tablet.clock.setWrongBy((prng.next() - 0.5) * 14_600 * DAY_MS)
    steps.push(`${person.name}'s clock jumps`)
  } else if (dice < 0.88) await restart(play, person)
  else if (dice < 0.94) await lookAtList(play, person)
  else if (disaster === 'tablet') await putTabletBack(play, person)
  else if (disaster === 'office') await putOfficeBack(play)
}

/** Makes lines and snapshots, as opening the app does. */
async function lookAtList(play: Play, person: Person): Promise<void> {
  await wake(play, person)
  const lines = await person.lines()
  play.steps.push(`${person.name} looks at ${lines.size} cases`)
}

/** The stream of a case, where the person has it on the tablet. */
async function streamFor(
  { world }: Play,
  person: Person,
  of: string,
): Promise<StreamId | undefined> {
  const streams = await readStreams(await person.tablet.log())
  return streams.find(({ stream }) => stream === world.place.cases.get(of))?.stream
}

/** The last thing that this tablet itself has kept of a case. */
async function lastOwn({ tablet }: Person, stream: StreamId): Promise<OpId | undefined> {
  const rows = await readStream(await tablet.log(), stream)
  return rows.findLast(({ own }) => own === 1)?.id
}

async function headsSeen(
  { tablet }: Person,
  stream: StreamId,
  path: string,
): Promise<readonly OpId[]> {
  await tablet.session().keyring.refresh()
  const { state } = await readFoldedStream(tablet.session(), stream)
  return headIds(state.get(path))
}

async function edit(play: Play, person: Person): Promise<void> {
  const { prng, steps, ledger } = play
  const [of, prompt, value] = [prng.pick(CASES), prng.pick(PROMPTS), prng.pick(ANSWERS)]
  await wake(play, person)
  const stream = await streamFor(play, person, of)
  if (!stream) return
  steps.push(`${person.name} answers ${prompt} of ${of}: ${value}`)
  const path = paths.judgement(prompt)
  const [before, seen] = [await lastOwn(person, stream), await headsSeen(person, stream, path)]
  const open = await person.opens(of)
  open.change(path, value)
  await open.close()
  const id = await lastOwn(person, stream)
  if (id && id !== before) ledger.promise(id, { by: person, stream, path, value, seen })
}

/** One more burst in a focus that may stay open over rounds, cuts and re-allocations. */
async function type(play: Play, person: Person): Promise<void> {
  const { prng, steps, ledger, typing } = play
  await wake(play, person)
  const of = prng.pick(CASES)
  if (!typing.has(person)) {
    const stream = await streamFor(play, person, of)
    if (!stream) return
    const path = paths.note('2.1.1')
    const seen = await headsSeen(person, stream, path)
    const open = await person.opens(of)
    typing.set(person, { open, stream, path, seen, focus: open.focusOn(path), last: undefined })
  }
  const current = typing.get(person)
  if (!current) return
  play.count += 1
  const text = `note ${play.count} by ${person.name}`
  steps.push(`${person.name} types "${text}"`)
  const { open, stream, path, focus, last } = current
  const before = last && ledger.read(last)
  const seen = [...current.seen, ...(before ? [...before.seen, last] : [])]
  // Only a burst that nobody has stamped may be exchanged: any other promise stands.
  const log = await person.tablet.log()
  const row = last && (await log.db.ops.where('id').equals(last).first())
  if (last && row?.queue === 1 && row.number === undefined) ledger.withdraw(last)
  focus.input(text)
  await open.flush()
  current.last = await lastOwn(person, stream)
  if (current.last) ledger.promise(current.last, { by: person, stream, path, value: text, seen })
  if (prng.next() < 0.4) await leave(play, person)
}

/** Types, looks at the list or loses the line in the middle of sending, and types on. */
async function typeThroughACut(play: Play, person: Person): Promise<void> {
  await type(play, person)
  if (play.prng.next() < 0.4) {
    await lookAtList(play, person)
    return type(play, person)
  }
  const fault = play.prng.pick(['cut-before', 'cut-after', 'cut-inside'] as const)
  person.tablet.link.next(fault, '/api/push')
  const round = await person.tablet.sync()
  play.steps.push(
    `${person.name} syncs (${fault} at /api/push): ${round.ok ? 'well' : round.error.kind}`,
  )
  await type(play, person)
}

async function leave({ typing }: Play, person: Person): Promise<void> {
  await typing.get(person)?.open.close()
  typing.delete(person)
}

async function sync(play: Play, person: Person): Promise<void> {
  const { prng, steps, world } = play
  const { link } = person.tablet
  const other = prng.pick(world.everyone)
  const [call, fault] = [prng.pick(CALLS), prng.pick(FAULTS)]
  const words: string[] = []
  if (prng.next() < 0.4) {
    link.next(fault, call)
    words.push(`${fault} at ${call}`)
  }
  if (prng.next() < 0.25 && other !== person) {
    link.meanwhile(async () => void (await other.tablet.sync()), prng.pick(CALLS))
    words.push(`${other.name} meanwhile`)
  }
  const round = await person.tablet.sync()
  steps.push(`${person.name} syncs (${words.join(', ')}): ${round.ok ? 'well' : round.error.kind}`)
}

function toggleLine({ steps }: Play, person: Person): void {
  const { link } = person.tablet
  if (link.isOnline()) link.goOffline()
  else link.goOnline()
  steps.push(`${person.name} is ${link.isOnline() ? 'online' : 'offline'}`)
}

async function reallocate(play: Play): Promise<void> {
  const { prng, steps, world } = play
  const [of, to] = [prng.pick(CASES), prng.pick([world.ann, world.ben, null])]
  for (const one of [world.lead, to]) if (one) await wake(play, one)
  steps.push(`${of} is given to ${to?.name ?? 'nobody'}`)
  await world.allocates(of, to)
}

/** Locked, with whatever lies in the queue, or killed and opened again. */
async function restart(play: Play, person: Person): Promise<void> {
  await leave(play, person)
  person.tablet.lock()
  play.steps.push(`${person.name} locks`)
}

async function wake(play: Play, person: Person): Promise<void> {
  if (person.tablet.isLocked()) {
    await person.tablet.unlock()
    play.steps.push(`${person.name} unlocks`)
  }
}

async function putTabletBack(play: Play, anybody: Person): Promise<void> {
  const { steps, ledger, tabletCopies, world } = play
  const [[person, copy] = []] = tabletCopies
  if (!person || !copy) {
    tabletCopies.set(anybody, await anybody.tablet.copy())
    steps.push(`${anybody.name}'s tablet is copied`)
    return
  }
  await leave(play, person)
  await person.tablet.putBack(copy)
  tabletCopies.delete(person)
  await person.tablet.unlock()
  // What had not reached the office is gone with the disk; nobody promises more than the disk.
  await ledger.restore(person)
  const arrived = new Set(world.office.ops().map(({ id }) => id))
  for (const id of await ledger.missingOn(person)) if (!arrived.has(id)) ledger.withdraw(id)
  steps.push(`${person.name}'s tablet is put back`)
}

async function putOfficeBack({ steps, officeCopy, world }: Play): Promise<void> {
  if (!officeCopy) return
  await world.office.putBack(officeCopy)
  steps.push('the endpoint is put back')
}
