/**
 * The page's side of the journal: one question at a time to its worker.  [JL1 JL8]
 *
 * Never in anybody's way: a worker that is missing, breaks or hangs is answered
 * for with 'failed', and the app goes on without its second copy and says so.
 */
import { type ReadonlySignal, signal } from '@preact/signals-core'
import type {
  HeldJournal,
  JournalAnswer,
  JournalAsk,
  JournalLook,
  NoJournal,
} from './journal-messages.ts'

/** What this needs of a worker. */
export interface JournalWorker {
  postMessage(ask: JournalAsk): void
  terminate(): void
  onmessage: ((event: MessageEvent<JournalAnswer>) => unknown) | null
  onerror: ((event: ErrorEvent) => unknown) | null
}

export interface Journal {
  /** Whether there ever was one here: asked without a worker, which costs a start far more. */
  isThere(): Promise<boolean>
  look(): Promise<JournalLook | NoJournal>
  read(): Promise<HeldJournal | NoJournal>
  /** Something was kept: it follows into the journal soon, behind whatever comes with it. */
  wake(): void
  /** What the last answer said; undefined before the first. */
  readonly last: ReadonlySignal<JournalLook | NoJournal | undefined>
}

export interface JournalDeps {
  readonly isThere: () => Promise<boolean>
  readonly createWorker: () => JournalWorker
  readonly gatherMs?: number
  readonly patienceMs?: number
}

const GATHER_MS = 1000
/** A journal of a round's size is read in well under this, on a slow tablet too. */
const PATIENCE_MS = 20_000

type Ask = (question: JournalAsk) => Promise<JournalAnswer>

export function createJournal({
  isThere,
  createWorker,
  gatherMs = GATHER_MS,
  patienceMs = PATIENCE_MS,
}: JournalDeps): Journal {
  const ask = createAsker(createWorker, patienceMs)
  const last = signal<JournalLook | NoJournal | undefined>(undefined)
  const state: { waking?: ReturnType<typeof setTimeout> | undefined } = {}
  const lookOrKeep = async (kind: 'look' | 'keep'): Promise<JournalLook | NoJournal> => {
    const answer = await ask({ kind })
    const said: JournalLook | NoJournal =
      answer.kind === 'held' ? { kind: 'failed', why: 'another answer' } : answer
    last.value = said
    return said
  }
  return {
    isThere,
    look: () => lookOrKeep('look'),
    async read() {
      const answer = await ask({ kind: 'read' })
      return answer.kind === 'look' ? { kind: 'failed', why: 'another answer' } : answer
    },
    wake() {
      state.waking ??= setTimeout(() => {
        state.waking = undefined
        void lookOrKeep('keep')
      }, gatherMs)
    },
    last,
  }
}

/** One question after the other, of one worker for as long as it answers. */
function createAsker(createWorker: () => JournalWorker, patienceMs: number): Ask {
  const state: { worker?: JournalWorker } = {}
  let queue: Promise<unknown> = Promise.resolve()
  const askOnce = (ask: JournalAsk) =>
    new Promise<JournalAnswer>((resolve) => {
      state.worker ??= createWorker()
      const { worker } = state
      const settle = (answer: JournalAnswer) => {
        clearTimeout(waiting)
        resolve(answer)
      }
      const giveUp = (why: string) => {
        // A late answer of this one must not be taken for the next one's.
        worker.terminate()
        delete state.worker
        settle({ kind: 'failed', why })
      }
      const waiting = setTimeout(() => giveUp('no answer'), patienceMs)
      worker.onmessage = ({ data }) => settle(data)
      worker.onerror = () => giveUp('the worker broke')
      worker.postMessage(ask)
    })
  return (question) => {
    const answered = queue.then(() => askOnce(question))
    queue = answered
    return answered
  }
}
