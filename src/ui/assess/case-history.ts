/**
 * The history of the open case, and the case as it was, for the parts that show
 * them.  [HI3 HI6 UI102]
 *
 * Nothing of it is fetched or read before somebody asks. The case as it was is a
 * screen of its own over its own registers: the open case is never touched.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { assert } from '../../base/assert.ts'
import type { ShownTime } from '../../base/ports.ts'
import type { CaseAt } from '../../session/history/case-at.ts'
import type { CaseHistory, HistoryReader, HistoryStep } from '../../session/history/read-history.ts'
import type { OpenStream } from '../../session/open-case.ts'
import type { Session } from '../../session/session.ts'
import { type CaseScreen, type CaseScreenDeps, createCaseScreen } from './case-screen.ts'

export interface PastCase {
  readonly screen: CaseScreen
  readonly caseAt: CaseAt
  readonly steps: readonly HistoryStep[]
  readonly moments: readonly ShownTime[]
}

export interface CaseHistoryView {
  read(): Promise<CaseHistory>
  readonly past: ReadonlySignal<PastCase | undefined>
  /** Shows the whole case as it was then; an interview is shown inside its case alone. */
  readonly show: ((at: ShownTime) => Promise<void>) | undefined
  back(): void
}

const loadHistory = () => import('../../session/history/case-history.ts')

function createReading(session: Session, open: Pick<OpenStream, 'stream' | 'flush'>) {
  let reader: HistoryReader | undefined
  return async (): Promise<CaseHistory> => {
    const { createHistoryReader } = await loadHistory()
    await open.flush()
    reader ??= createHistoryReader(session, open.stream)
    return reader.read()
  }
}

/** Of the stream that is open beside the case: its own changes, row by row. */
export const createInterviewHistory = (
  session: Session,
  open: Pick<OpenStream, 'stream' | 'flush'>,
): CaseHistoryView => ({
  read: createReading(session, open),
  past: signal(undefined),
  show: undefined,
  back: () => undefined,
})

export function createCaseHistory(deps: CaseScreenDeps): CaseHistoryView {
  const { session, open } = deps
  const past = signal<PastCase | undefined>(undefined)
  const read = createReading(session, open)
  const back = () => {
    past.peek()?.screen.stop()
    past.value = undefined
  }
  return {
    read,
    past,
    async show(at) {
      const now = past.peek()
      if (now) return now.caseAt.show(at)
      const { createCaseAt, listMoments } = await loadHistory()
      const { steps } = await read()
      const caseAt = createCaseAt(open, steps, at)
      const screen = createCaseScreen({ ...deps, open: caseAt.open, isPast: true })
      past.value = { screen, caseAt, steps, moments: listMoments(steps) }
    },
    back,
  }
}

const HistoryContext = createContext<CaseHistoryView | undefined>(undefined)
export const CaseHistoryProvider = HistoryContext.Provider

export function useCaseHistory(): CaseHistoryView {
  const history = useContext(HistoryContext)
  assert(history, 'history is of an open case')
  return history
}
