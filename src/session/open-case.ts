/**
 * One case, open: its registers, and the verbs that change them.  [UI2 UI3 OP5 OP7]
 *
 * A change is shown at once and said to be kept only when it is on disk. All
 * writes of a case go through one keeper, in order. What other tabs or the
 * office add is folded in as it arrives.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { InspectionId, OpId, StreamId } from '../base/brand.ts'
import { type Jotting, listJottings } from '../domain/assessment/jottings.ts'
import { type CaseProgress, readProgress } from '../domain/assessment/progress.ts'
import type { Form } from '../domain/edition/form.ts'
import { makeOp, type Op } from '../ops/op.ts'
import { cleanText } from '../ops/text.ts'
import { createKeeper } from './keeper.ts'
import { createOwed } from './owed.ts'
import { type ReadStream, readFoldedStream } from './read-stream.ts'
import { createRegisters, type Registers, type RegisterView } from './registers.ts'
import type { Session } from './session.ts'
import { createTypingFocus, sightToAfter, type TypingFocus } from './typing.ts'
import { createUndo, type UndoStack } from './undo.ts'

export interface OpenCase {
  readonly stream: StreamId
  readonly inspection: InspectionId
  readonly form: Form
  view(path: string): ReadonlySignal<RegisterView>
  /** The agreed value now, without subscribing. */
  read(path: string): string | undefined
  readonly progress: ReadonlySignal<CaseProgress>
  /** What was jotted down, in the order of its times. */
  readonly jottings: ReadonlySignal<readonly Jotting[]>
  /** Grows with each change of any register. */
  readonly revision: ReadonlySignal<number>
  /** Every register that was ever written. */
  paths(): readonly string[]
  /** One tap. `null` clears. The same value again changes nothing. */
  change(path: string, value: string | null): void
  /** What goes along with a change: no step of its own for Undo. */
  follow(path: string, value: string | null): void
  focusOn(path: string): TypingFocus
  readonly undo: UndoStack
  /** Entries that this build cannot open: shown as a count. */
  readonly unopened: ReadonlySignal<number>
  /** Changes shown and not on disk yet. */
  readonly waiting: ReadonlySignal<number>
  /** Writes what is still being typed; resolves when all of it is kept. */
  flush(): Promise<void>
  close(): Promise<void>
}

export interface OpenCaseAsk {
  readonly stream: StreamId
  readonly inspection: InspectionId
  readonly form: Form
}

export async function openCase(session: Session, ask: OpenCaseAsk): Promise<OpenCase> {
  const { stream, inspection, form } = ask
  const whole = await readFoldedStream(session, stream)
  const registers = createRegisters(whole.state)
  const unopened = signal(whole.unopened)
  const writer = createWriter(session, ask, registers, whole.rows > 0)
  const undo = createUndo({ readValue: writer.readValue, write: writer.write })
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
  const jottings = computed(() => {
    registers.revision.value
    return listJottings(registers.paths(), registers)
  })
  return {
    stream,
    inspection,
    form,
    jottings,
    view: registers.view,
    paths: registers.paths,
    read: registers.read,
    revision: registers.revision,
    progress: computed(() => {
      registers.revision.value
      return readProgress(form, registers.read, jottings.value)
    }),
    change(path, value) {
      const before = writer.readValue(path)
      if (before === value && !registers.isConflict(path)) return
      writer.write(path, value)
      undo.push({ path, before, after: writer.readValue(path) }, false)
    },
    follow(path, value) {
      if (writer.readValue(path) !== value || registers.isConflict(path)) writer.write(path, value)
    },
    focusOn(path) {
      const focus = makeFocus(registers, writer, undo, path)
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
    undo,
    unopened,
    waiting: writer.keeper.waiting,
    flush,
    async close() {
      await flush()
      stop()
    },
  }
}

type Writer = ReturnType<typeof createWriter>

/** One focus of typing: its last burst, and the heads that its author saw when it began. */
interface Burst {
  readonly last: Op | undefined
  readonly seen: readonly OpId[]
}

/** Makes operations, shows them, and hands them to the keeper. */
function createWriter(
  session: Session,
  { stream, inspection, form }: OpenCaseAsk,
  registers: Registers,
  hasRows: boolean,
) {
  const key = session.keyring.writingKeyOf(inspection)
  const written: Op[] = []
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
  const write = (path: string, value: string | null, burst?: Burst): Op => {
    if (!key) throw new Error('broken invariant: a case is open only with its key')
    const { person: author, device } = session
    const origin = { inspection, stream, author, device, key: key.id }
    const heads = registers.heads(path)
    const after = burst
      ? sightToAfter({ ...burst, own: heads.filter((id) => own.has(id)) }, settled)
      : heads
    const op = makeOp(session, origin, { path, value, after, edition: form.editionId })
    written.push(op)
    own.add(op.id)
    // Shown and on its way are one change: nobody sees the one without the other.
    batch(() => {
      registers.fold(op)
      owed.owe(path)
      keeper.keep({ op, last: burst?.last?.id })
    })
    return op
  }
  return { write, written, keeper, owed, readValue: (path: string) => registers.read(path) ?? null }
}

function makeFocus(
  registers: Registers,
  writer: Writer,
  undo: UndoStack,
  path: string,
): TypingFocus {
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
      const op = writer.write(path, value, { last, seen })
      undo.push({ path, before, after: op.value }, last !== undefined)
      return op
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
