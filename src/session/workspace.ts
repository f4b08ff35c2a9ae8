/**
 * What the screens of an unlocked person see: inspections, case lines, the
 * queue, the office's word, as signals that follow the store.  [UI1 UI4]
 *
 * One owner of all refreshing. Told by the store after each transaction; reads
 * what changed, gathered over a moment, and never blocks a tap.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { InspectionId, StreamId } from '../base/brand.ts'
import type { HelloAnswer } from '../ops/envelope/protocol.ts'
import type { HandedCase } from '../store/hand-out.ts'
import { countQueue, type QueueCount } from '../store/log.ts'
import type { KeptReceipt } from '../store/office.ts'
import { readWord } from '../store/read-word.ts'
import type { CaseLine } from './case-line.ts'
import { keepLines, makeLines, readCaseLines, readLineRows, remakeLines } from './case-list.ts'
import { type Inspection, readInspection, setUpStreamOf } from './inspections.ts'
import { createOpenedLines } from './opened-lines.ts'
import type { Session } from './session.ts'

export interface Workspace {
  readonly session: Session
  readonly inspections: ReadonlySignal<ReadonlyMap<InspectionId, Inspection>>
  readonly lines: ReadonlySignal<ReadonlyMap<StreamId, CaseLine>>
  readonly queue: ReadonlySignal<QueueCount & { readonly orders: number }>
  readonly hello: ReadonlySignal<HelloAnswer | undefined>
  readonly receipt: ReadonlySignal<KeptReceipt | undefined>
  /** The cases that the office has named for this tablet; undefined before its first word. */
  readonly handOut: ReadonlySignal<readonly HandedCase[] | undefined>
  /** Inspections that are over for this person alone: the office gives nothing of them any more. */
  readonly left: ReadonlySignal<readonly InspectionId[]>
  /** After a case was closed or finished: its line and snapshot, made anew. */
  refreshCase(stream: StreamId, inspection: InspectionId): Promise<void>
  refreshAll(): Promise<void>
  close(): void
}

/** What arrives in a case is shown at once, and what follows it closely is gathered. */
const GATHER_MS = 120
/**
 * Taps come one after another, and none should pay for the count: that something is
 * not sent yet is said at once, how much of it after a moment.
 */
const TAP_GATHER_MS = 1500

export async function createWorkspace(session: Session): Promise<Workspace> {
  const inspections = signal<ReadonlyMap<InspectionId, Inspection>>(new Map())
  const lines = signal<ReadonlyMap<StreamId, CaseLine>>(new Map())
  const queue = signal({ unsent: 0, parked: 0, orders: 0 })
  const hello = signal<HelloAnswer | undefined>(undefined)
  const receipt = signal<KeptReceipt | undefined>(undefined)
  const handed = signal<readonly HandedCase[] | undefined>(undefined)
  const handOut = computed(() => handed.value?.filter((one) => isCase(inspections.value, one)))
  const gone = signal<ReadonlySet<StreamId>>(new Set())
  const left = computed(() => listLeft([...inspections.value.keys()], gone.value, hello.value))
  const opened = createOpenedLines()
  const touched = new Set<StreamId>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let tail: Promise<unknown> = Promise.resolve()
  /** One after another, so that no older reading is shown over a newer one; one that fails stops none. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = tail.then(work)
    tail = done.catch(() => undefined)
    return done
  }
  /** Something besides taps of this tab has happened since the last reading. */
  let more = false
  let arrivedAt = Number.NEGATIVE_INFINITY
  /** The keys under which everything was read last; others refresh them too. */
  let readUnder = -1

  const readCounts = async () => {
    queue.value = { ...(await countQueue(session.log)), orders: queue.peek().orders }
  }
  const showWord = async () => {
    const word = await readWord(session.log)
    batch(() => {
      queue.value = word.queue
      hello.value = word.hello
      receipt.value = word.receipt
      handed.value = word.handOut
      gone.value = word.gone
    })
  }
  const readInspections = async () => {
    await session.keyring.refresh()
    readUnder = session.keyring.version()
    const read = await Promise.all(
      session.keyring.inspections().map((id) => readInspection(session, id)),
    )
    return new Map(read.map((inspection) => [inspection.id, inspection]))
  }
  const refreshAll = async () => {
    // What was told up to here is read now; a second reading right after would find the same.
    touched.clear()
    more = false
    const [rows, read] = await Promise.all([readLineRows(session), readInspections(), showWord()])
    // What was written meanwhile may be in the one and not in the other.
    const fresh = touched.size > 0 ? await readLineRows(session) : rows
    const made = await readCaseLines(session, read, fresh, opened)
    // Together: a case without its line would be said to be on its way.  [SA64]
    batch(() => {
      inspections.value = read
      lines.value = made
    })
  }
  const show = (made: readonly CaseLine[]) => {
    if (made.length === 0) return
    lines.value = new Map([...lines.peek(), ...made.map((line) => [line.stream, line] as const)])
  }
  const refreshTouched = async () => {
    const streams = [...touched]
    touched.clear()
    const known = inspections.peek()
    // Side by side: one after the other, each waits for the disk that another tab is writing to.
    const [made] = await Promise.all([
      makeLines(
        session,
        known,
        streams.flatMap((stream) => findCase(known, stream) ?? []),
      ),
      session.keyring.refresh(),
    ])
    const keysChanged = session.keyring.version() !== readUnder
    const setUps = streams.some((id) => [...known.keys()].some((i) => setUpStreamOf(i) === id))
    if (keysChanged || setUps) return refreshAll()
    show(made.map(({ line }) => line))
    await showWord()
    await keepLines(session, made)
  }
  const stop = session.log.watchers.watch(({ streams, what }, own) => {
    // A tap in this tab: the open case shows it, the list follows when the case is closed.
    const setUps = new Set([...inspections.peek().keys()].map(setUpStreamOf))
    const isTap =
      own && what === 'written' && streams.length > 0 && !streams.some((id) => setUps.has(id))
    if (!isTap) for (const stream of streams) touched.add(stream)
    more ||= !isTap
    const now = session.clock.monotonicMs()
    const isFirst = now - arrivedAt > GATHER_MS && streams.every((id) => lines.peek().has(id))
    if (!isTap) arrivedAt = now
    // At once: nothing may be called sent, or identical, while an answer is kept here alone.
    if (isTap && queue.peek().unsent === 0) queue.value = { ...queue.peek(), unsent: 1 }
    // Taps that go on do not put the count off.
    if (isTap && timer !== undefined) return
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        timer = undefined
        void inTurn(more ? refreshTouched : readCounts)
        more = false
      },
      more ? (isFirst ? 0 : GATHER_MS) : TAP_GATHER_MS,
    )
  })

  await refreshAll()
  return {
    session,
    inspections,
    lines,
    queue,
    hello,
    receipt,
    handOut,
    left,
    refreshCase: (stream, inspection) =>
      inTurn(async () => {
        if (!inspections.peek().get(inspection)?.assessors.has(stream)) return
        show(await remakeLines(session, inspections.peek(), [{ stream, inspection }]))
      }),
    refreshAll: () => inTurn(refreshAll),
    close() {
      clearTimeout(timer)
      stop()
    },
  }
}

/** One that has ended for everybody is told elsewhere. */
function listLeft(
  known: readonly InspectionId[],
  gone: ReadonlySet<StreamId>,
  hello: HelloAnswer | undefined,
): readonly InspectionId[] {
  const ended = new Set(hello?.endings.map(({ inspection }) => inspection))
  return known.filter((id) => gone.has(setUpStreamOf(id)) && !ended.has(id))
}

/** The case that counts and has this stream. */
function findCase(inspections: ReadonlyMap<InspectionId, Inspection>, stream: StreamId) {
  for (const { id: inspection, assessors } of inspections.values())
    if (assessors.has(stream)) return { stream, inspection }
  return undefined
}

/**
 * The office hands out streams and cannot tell a case from a list or a desk; the
 * set-up can. Until it is here every stream may be a case.
 */
function isCase(
  inspections: ReadonlyMap<InspectionId, Inspection>,
  { stream, inspection }: HandedCase,
): boolean {
  const known = inspections.get(inspection)
  if (!known || known.assessors.size === 0) return true
  return known.assessors.has(stream) || known.setAside.has(stream)
}
