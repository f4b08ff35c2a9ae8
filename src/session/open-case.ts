/**
 * One case, open: its registers, and the verbs that change them.  [UI2 UI3 OP5 OP7]
 *
 * A change is shown at once and said to be kept only when it is on disk. All
 * writes of a stream go through one keeper, in order. What other tabs or the
 * office add is folded in as it arrives. An interview is opened the same way: a
 * stream without a form.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { InspectionId, OpId, StreamId } from '../base/brand.ts'
import { ok } from '../base/result.ts'
import { type Jotting, listJottings } from '../domain/assessment/jottings.ts'
import { type CaseProgress, readProgress } from '../domain/assessment/progress.ts'
import type { Form } from '../domain/edition/form.ts'
import type { Head } from '../ops/fold.ts'
import { makeTypedMark, marks } from '../ops/marks.ts'
import { makeOp, type Op } from '../ops/op.ts'
import { cleanText } from '../ops/text.ts'
import { createAskedCase } from './asked-case.ts'
import { createKeeper } from './keeper.ts'
import { createOwed } from './owed.ts'
import { makeJotReader } from './read-jottings.ts'
import { type ReadStream, readFoldedStream } from './read-stream.ts'
import { createRegisters, type Registers, type RegisterView } from './registers.ts'
import type { Session } from './session.ts'
import { createTypingFocus, sightToAfter, type TypingFocus } from './typing.ts'
import { createUndo, type UndoStack } from './undo.ts'
import { makeUndoSource, opToChange } from './undo-source.ts'

export interface OpenStream {
  readonly stream: StreamId
  readonly inspection: InspectionId
  view(path: string): ReadonlySignal<RegisterView>
  /** A register by the path that it is kept under: for what the form asks no longer. */
  viewKept(path: string): ReadonlySignal<RegisterView>
  /** Registers with a value that was given under none of these editions. */
  countForeign(editions: ReadonlySet<string>): number
  /** The agreed value now, without subscribing. */
  read(path: string): string | undefined
  /** Every register that was ever written. */
  paths(): readonly string[]
  /** Grows with each change of any register. */
  readonly revision: ReadonlySignal<number>
  /** One tap. `null` clears. The same value again changes nothing. */
  change(path: string, value: string | null): void
  /** What goes along with a change: no step of its own for Undo. */
  follow(path: string, value: string | null): void
  focusOn(path: string): TypingFocus
  readonly undo: UndoStack
  /** How many operations a register has had, bursts that were exchanged among them. */
  countOps(path: string): number
  /** Registers in which values differ. */
  countConflicts(): number
  /** Entries that this build cannot open: shown as a count. */
  readonly unopened: ReadonlySignal<number>
  /** Changes shown and not on disk yet. */
  readonly waiting: ReadonlySignal<number>
  /** Writes what is still being typed; resolves when all of it is kept. */
  flush(): Promise<void>
  close(): Promise<void>
}

export interface OpenCase extends OpenStream {
  readonly form: Form
  readonly progress: ReadonlySignal<CaseProgress>
  /** What was jotted down, in the order of its times. */
  readonly jottings: ReadonlySignal<readonly Jotting[]>
}

export interface OpenCaseAsk {
  readonly stream: StreamId
  readonly inspection: InspectionId
  readonly form: Form
}

export async function openCase(session: Session, ask: OpenCaseAsk): Promise<OpenCase> {
  const { stream, inspection, form } = ask
  const open = await openStream(session, {
    stream,
    inspection,
    edition: form.editionId,
    ...(form.versions && { versions: form.versions }),
  })
  const jottings = computed(() => {
    open.revision.value
    return listJottings(
      open.paths(),
      makeJotReader(form, (path) => open.viewKept(path).peek().reading),
    )
  })
  const progress = computed(() => {
    open.revision.value
    return readProgress(form, open.read, jottings.value)
  })
  return { ...open, form, progress, jottings }
}

export interface OpenStreamAsk {
  readonly stream: StreamId
  readonly inspection: InspectionId
  readonly edition: string
  /** Where an earlier version of the edition asked before this one. */
  readonly versions?: NonNullable<Form['versions']>
  /** Of the case beside which it is opened: one Undo for both, for what is done in this sitting. */
  readonly undo?: UndoStack
}

/**
 * Other cases share what is open beside this one, and no operation says from which
 * of them it was written: what an earlier sitting wrote there is nobody's step.  [HI25]
 */
const recallNothing = () => Promise.resolve(ok([]))

export async function openStream(session: Session, ask: OpenStreamAsk): Promise<OpenStream> {
  const { stream, inspection } = ask
  const whole = await readFoldedStream(session, stream)
  const registers = createRegisters(whole.state)
  const unopened = signal(whole.unopened)
  const asked = createAskedCase(ask)
  const undo = ask.undo ?? createUndo()
  const writer = createWriter(session, ask, registers, {
    hasRows: whole.rows > 0,
    onWritten: (op, replaced) => undo.add(opToChange(op, replaced)),
  })
  const source = makeUndoSource(session, stream, { registers, ...writer })
  const leaveUndo = undo.attach(ask.undo ? { ...source, recall: recallNothing } : source)
  const read = (path: string) => asked.read(path, registers.read(asked.toKept(path)))
  const foci = new Set<TypingFocus>()
  const stop = followLog(session, stream, (read) => {
    registers.exchange(read.state)
    unopened.value = read.unopened
    // What was written here since that read began may not be in it; folding twice is harmless.
    for (const op of writer.written) registers.fold(op)
  })
  const flush = () => {
    for (const focus of foci) focus.flush()
    return writer.keeper.settled()
  }
  return {
    stream,
    inspection,
    view: (path) => asked.view(path, registers.view(asked.toKept(path))),
    viewKept: registers.view,
    countForeign: registers.countForeign,
    read,
    paths: registers.paths,
    revision: registers.revision,
    change(askedPath, askedValue) {
      const path = asked.toKept(askedPath)
      const value = asked.toKeptValue(askedPath, askedValue)
      const before = writer.readValue(path)
      if (before === value && !registers.isConflict(path)) return
      writer.write(path, value, { mark: marks.tapped })
    },
    follow(path, value) {
      if (writer.readValue(path) !== value) writer.write(path, value, {})
    },
    focusOn(path) {
      const focus = makeFocus(session, registers, writer, asked.toKept(path))
      return {
        path,
        input(text) {
          foci.add(focus)
          focus.input(text)
        },
        flush() {
          focus.flush()
          foci.delete(focus)
        },
      }
    },
    undo: asked.undo(undo),
    countOps: (path) => registers.countOps(asked.toKept(path)),
    countConflicts: registers.countConflicts,
    unopened,
    waiting: writer.keeper.waiting,
    flush,
    async close() {
      await flush()
      stop()
      leaveUndo()
    },
  }
}

type Writer = ReturnType<typeof createWriter>

interface WriterWish {
  /** The stream is on this tablet already. */
  readonly hasRows: boolean
  /** With the heads that the operation took the place of. */
  readonly onWritten: (op: Op, replaced: readonly Head[]) => void
}

/** One focus of typing: its last burst, and the heads that its author saw when it began. */
interface Burst {
  readonly last: Op | undefined
  readonly seen: readonly OpId[]
}

interface Writing {
  /** How it came about; without one it is no step for Undo. */
  readonly mark?: OpId
  readonly burst?: Burst
}

/** Makes operations, shows them, and hands them to the keeper. */
function createWriter(
  session: Session,
  { stream, inspection, edition }: OpenStreamAsk,
  registers: Registers,
  { hasRows, onWritten }: WriterWish,
) {
  const written: Op[] = []
  // Where the inspection was deleted under the page, the keeper says that nothing is kept.
  let lastKey = session.keyring.writingKeyOf(inspection)?.id
  const own = new Set<OpId>()
  const settled = new Set<OpId>()
  const owed = createOwed(session, registers)
  const keeper = createKeeper(session, hasRows, {
    onKept: (op) => owed.settle(op.path),
    onLast(id, became) {
      const burst = written.findLast((op) => op.id === id)
      for (const one of became === 'stays' ? (burst?.after ?? []) : [id]) settled.add(one)
    },
    onNotKept: (op, fault) => registers.setKeeping(op.path, { kind: 'not-kept', fault }),
  })
  const write = (path: string, value: string | null, { mark, burst }: Writing): Op => {
    // Asked for each time: a new key counts from the next tap on, in a case that is open too.
    const key = session.keyring.writingKeyOf(inspection)?.id ?? lastKey
    if (!key) throw new Error('broken invariant: a case is open only with its key')
    lastKey = key
    const { person: author, device } = session
    const origin = { inspection, stream, author, device, key }
    const heads = registers.heads(path)
    const seen = burst
      ? sightToAfter({ ...burst, own: heads.filter((id) => own.has(id)) }, settled)
      : heads
    const after = mark === undefined ? seen : [...seen, mark]
    const op = makeOp(session, origin, { path, value, after, edition })
    const replaced = registers.headsOf(path).filter(({ id }) => after.includes(id))
    // A burst gives way only to the very next thing that is written: what stands
    // between two of them, a step back above all, names the first.
    const last = written.at(-1) === burst?.last ? burst?.last?.id : undefined
    if (burst?.last && last === undefined) for (const id of burst.last.after) settled.add(id)
    written.push(op)
    own.add(op.id)
    // Shown and on its way are one change: nobody sees the one without the other.
    batch(() => {
      registers.fold(op)
      owed.owe(path)
      keeper.keep({ op, last })
      if (mark !== undefined) onWritten(op, replaced)
    })
    return op
  }
  return { write, written, keeper, owed, readValue: (path: string) => registers.read(path) ?? null }
}

function makeFocus(
  session: Session,
  registers: Registers,
  writer: Writer,
  path: string,
): TypingFocus {
  const mark = makeTypedMark(session.ids)
  // What arrives while somebody types was not seen by them: it becomes a conflict
  // to choose from, and is not silently replaced.
  const seen = registers.heads(path)
  return createTypingFocus(path, {
    onTyping: () => writer.owed.beginTyping(path),
    write(text, last) {
      writer.owed.endTyping(path)
      const before = writer.readValue(path)
      const value = text === '' ? null : cleanText(text)
      if (before === value && !registers.isConflict(path)) {
        return undefined
      }
      return writer.write(path, value, { mark, burst: { last, seen } })
    },
  })
}

/** Reads the stream again when the office or another tab has added to it, one read at a time. */
function followLog(
  session: Session,
  stream: StreamId,
  onRead: (read: ReadStream) => void,
): () => void {
  let tail = Promise.resolve()
  return session.log.watchers.watch(({ streams, what }, own) => {
    if (!streams.includes(stream) || (own && what === 'written')) return
    tail = tail.then(async () => onRead(await readFoldedStream(session, stream)))
  })
}
