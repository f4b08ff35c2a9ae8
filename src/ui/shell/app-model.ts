/**
 * The app as one small machine: starting, nobody here, locked, open.  [UI5 UI6]
 *
 * Owns the idle lock and the office link of the open phase. Locking keeps what
 * is being typed, then replaces the page, so that keys and plaintext go with its
 * heap. Made once in `main.tsx` and handed to the screens by context.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { assert } from '../../base/assert.ts'
import type { Result } from '../../base/result.ts'
import type { Device } from '../../session/device.ts'
import type { AskToEnrol, BegunEnrolment, EnrolFault, EnrolmentWords } from '../../session/enrol.ts'
import type { EnrolAgainFault } from '../../session/enrol-again.ts'
import type { ListWorker } from '../../session/import/list-reader.ts'
import { createIdleLock, type IdleLock, LOCK_TIMES } from '../../session/lock.ts'
import type { FoundLoss, MendWay, Tablet } from '../../session/look-for-loss.ts'
import type { Mended, NotMended } from '../../session/mend-loss.ts'
import type { NetworkSwitch } from '../../session/network-switch.ts'
import type { OfficeLink } from '../../session/office-link.ts'
import type { OpenCase } from '../../session/open-case.ts'
import { readHeader } from '../../session/read-header.ts'
import type { TablesWorker } from '../../session/report/tables-reader.ts'
import type { SearchWorker } from '../../session/search/search-desk.ts'
import type { Session } from '../../session/session.ts'
import type { UnlockFault } from '../../session/unlock.ts'
import type { Workspace } from '../../session/workspace.ts'
import { createLossDesk } from './loss-desk.ts'
import { createRehearsal, type Rehearsal } from './ready/rehearsal.ts'
import { screens } from './screens.ts'
import type { StorageWatch } from './storage-watch.ts'

export interface OpenPhase {
  readonly kind: 'open'
  readonly workspace: Workspace
  readonly idle: IdleLock
  /** Undefined in practice. */
  readonly office: OfficeLink | undefined
}

export type Phase =
  | { readonly kind: 'starting' }
  /** Nobody is enrolled. `wasHere`: localStorage remembers a store that is gone. */
  | { readonly kind: 'start'; readonly wasHere: boolean }
  /** `mended`: what a loss ended with. `checked`: it was looked over, and nothing is missing. */
  | {
      readonly kind: 'locked'
      readonly mended?: Mended | undefined
      readonly checked?: boolean
    }
  /** Something is missing; nothing is written until a person has seen it. */
  | { readonly kind: 'lost'; readonly loss: FoundLoss }
  | OpenPhase

export type EnrolCallFault =
  | { readonly kind: 'no-network' | 'not-the-office' }
  | { readonly kind: 'enrolment-refused'; readonly code: string; readonly message: string }

export interface AppDeps extends Tablet {
  readonly device: Device
  readonly askToEnrol: AskToEnrol<EnrolCallFault>
  /** Runs while nobody, in no tab, talks to the office. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
  /** True when localStorage remembers a store that nothing else does. */
  readonly wasHere: () => boolean
  /** Makes what derives a key from a passphrase ready to begin. */
  readonly prepareDerive: () => void
  /** Starts the loop to the office for the store of this tablet; locked tablets have one too. */
  readonly startOffice: () => Promise<OfficeLink | undefined>
  readonly startPractice: () => Promise<Result<Session, { kind: string }>>
  /** Reads a provider's list; one for each import. */
  readonly createListWorker: () => ListWorker
  /** Holds the words of the cases; ends with the page. */
  readonly createSearchWorker: () => SearchWorker
  /** Counts the tables of a report; one for each count. */
  readonly createTablesWorker: () => TablesWorker
  readonly replacePage: (path: string) => void
  readonly storage: StorageWatch
  readonly network: NetworkSwitch
  /** Another window holds an older store open, and this page waits for it. */
  readonly storeBlocked: ReadonlySignal<boolean>
  readonly update: ReadonlySignal<'none' | 'waiting'>
  readonly applyUpdate: () => void
  readonly offlineReady: ReadonlySignal<'unknown' | 'no' | 'yes'>
  /** Looks again whether all files of the app are here. */
  readonly lookAtApp: () => Promise<void>
  /** Asks for a new version and fetches what is missing. */
  readonly mendApp: () => Promise<void>
  readonly appVersion: string
}

export interface AppModel {
  readonly deps: AppDeps
  readonly phase: ReadonlySignal<Phase>
  readonly rehearsal: Rehearsal
  /** The way to the office of a locked tablet; undefined where its store does not open. */
  readonly lockedOffice: ReadonlySignal<OfficeLink | undefined>
  /** From an enrolment link that was opened while locked. */
  linkCode: string
  /** The case on screen, so that locking can keep what is being typed. */
  openedCase: OpenCase | undefined
  /** What else is being typed on screen: each is asked to keep it before the page goes. */
  readonly keepers: Set<() => Promise<void>>
  start(mended?: Mended): Promise<void>
  unlock(passphrase: string): Promise<UnlockFault | undefined>
  unlockWithPasskey(): Promise<UnlockFault | undefined>
  /** Why it could not be mended, where it could not. */
  mend(way: MendWay): Promise<NotMended | undefined>
  enrol(
    begun: BegunEnrolment,
    words: EnrolmentWords,
  ): Promise<EnrolFault | EnrolCallFault | undefined>
  /** New keys and words for the store that is here; then the page is replaced. */
  enrolAgain(
    begun: BegunEnrolment,
    words: EnrolmentWords,
  ): Promise<EnrolAgainFault | EnrolCallFault | undefined>
  /** Leaves the enrolment screens for the app itself. */
  enter(): void
  practise(): Promise<string | undefined>
  lock(): Promise<void>
}

const LONGEST_FLUSH_MS = 5000
const MARKED_AGAIN: Mended = { way: 'mark', ops: 0, streams: 0 }
const delay = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** A page in the background is never painted: then it is not waited for. */
const afterPaint = () =>
  Promise.race([
    new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    delay(500),
  ])

/** What was begun before a kill; what cannot be finished now is tried at the next start. */
const finishBegun = async ({ device, alone }: AppDeps) => {
  const { finishEnrolAgain } = await import('../../session/enrol-again.ts')
  await alone(() => finishEnrolAgain(device))
}

const loadWorkspace = () => import('../../session/workspace.ts')
const loadUnlock = () => import('../../session/unlock.ts')
/** What everybody unlocked needs in the first moment: here before the passphrase is typed. */
const fetchAhead = ({ prepareDerive }: AppDeps) => {
  prepareDerive()
  void loadWorkspace()
  void loadUnlock().then((unlock) => unlock.fetchAhead())
  for (const screen of [screens.cases, screens.casePage]) screen.load()
}
/** Unlocked in the moment in which a loss was found: nothing of it is used. */
function closeSession({ log }: Session): void {
  log.watchers.close()
  log.db.close()
}

export function createApp(deps: AppDeps): AppModel {
  const phase = signal<Phase>({ kind: 'starting' })
  const lockedOffice = signal<OfficeLink | undefined>(undefined)
  let entered: OpenPhase | undefined
  const losses = createLossDesk(deps)
  const openWith = async (session: Session): Promise<OpenPhase> => {
    const [workspace, office] = await Promise.all([
      // Editions, forms and lists are of no use before the unlock: not in the first load.
      loadWorkspace().then(({ createWorkspace }) => createWorkspace(session)),
      session.practice ? undefined : deps.startOffice(),
    ])
    const idle = createIdleLock({
      times: LOCK_TIMES,
      monotonicMs: () => deps.device.clock.monotonicMs(),
      wallMs: deps.device.wallMs,
      onLock: () => void app.lock(),
    })
    return { kind: 'open', workspace, idle, office }
  }
  /** Opens the app, unless something is missing: then that is said first. */
  const admit = async (session: Result<Session, UnlockFault>): Promise<UnlockFault | undefined> => {
    if (!session.ok && session.error.kind === 'work-lost') await app.start()
    else if (!session.ok) return session.error
    else if (await losses.found()) closeSession(session.value)
    else phase.value = await openWith(session.value)
    return undefined
  }
  const app: AppModel = {
    deps,
    phase,
    rehearsal: createRehearsal(deps.network),
    lockedOffice,
    linkCode: '',
    openedCase: undefined,
    keepers: new Set(),
    async start(mended) {
      const header = await readHeader(deps.device)
      if (typeof header === 'object' && header.next) await finishBegun(deps)
      const isNew = header === 'none'
      phase.value = isNew ? { kind: 'start', wasHere: deps.wasHere() } : { kind: 'locked', mended }
      const painted = afterPaint()
      const looking = losses.look(isNew, painted)
      await painted
      // Fetched while the passphrase is typed.
      if (!isNew) fetchAhead(deps)
      const found = await looking
      const loss = found?.kind === 'mark-gone' ? undefined : found
      const said = found?.kind === 'mark-gone' ? (mended ?? MARKED_AGAIN) : mended
      const { kind } = phase.value
      // Whoever was quicker than the look has begun to practise: nothing of theirs is lost.
      if (loss && (kind === 'start' || kind === 'locked')) phase.value = { kind: 'lost', loss }
      else if (kind === 'locked') phase.value = { kind, mended: said, checked: true }
      if (!loss && !isNew) lockedOffice.value = await deps.startOffice()
    },
    async unlock(passphrase) {
      const { unlock } = await loadUnlock()
      return admit(await unlock(deps.device, passphrase))
    },
    async unlockWithPasskey() {
      const { unlockWithPasskey } = await loadUnlock()
      return admit(await unlockWithPasskey(deps.device))
    },
    async mend(way) {
      const after = await losses.mend(way)
      if (!after.ok) return after.error
      if (after.value.kind === 'start') await app.start(after.value.mended)
      else if (after.value.kind === 'enrol') phase.value = { kind: 'start', wasHere: true }
      else deps.replacePage('/')
      return undefined
    },
    async enrolAgain(begun, words) {
      const { enrolAgain } = await import('../../session/enrol-again.ts')
      const { device, askToEnrol: ask, alone } = deps
      const again = await enrolAgain({ device, ask, alone }, begun, words)
      if (!again.ok) return again.error
      // Another tab of the former keys goes with its page too; this one starts with the new ones.
      deps.replacePage('/')
      return undefined
    },
    async enrol(begun, words) {
      const { finishEnrolment } = await import('../../session/enrol.ts')
      const session = await finishEnrolment(deps.device, begun, words, deps.askToEnrol)
      if (!session.ok) return session.error
      entered = await openWith(session.value)
      return undefined
    },
    enter() {
      assert(entered, 'enrolment is finished before the app is entered')
      phase.value = entered
    },
    async practise() {
      // Fetched side by side.
      void loadWorkspace()
      const session = await deps.startPractice()
      if (!session.ok) return session.error.kind
      phase.value = await openWith(session.value)
      return undefined
    },
    async lock() {
      const { openedCase } = app
      // Before their screens go.
      const kept = Promise.all([...app.keepers].map((keep) => keep()))
      // Nothing of a case is on the screen while the rest is being kept.
      phase.value = { kind: 'starting' }
      // A full disk must not keep the tablet open: what cannot be kept now was never called kept.
      await Promise.race([Promise.all([openedCase?.close(), kept]), delay(LONGEST_FLUSH_MS)])
      deps.replacePage('/')
    },
  }
  return app
}

const AppContext = createContext<AppModel | undefined>(undefined)
export const AppProvider = AppContext.Provider

export function useApp(): AppModel {
  const app = useContext(AppContext)
  assert(app, 'screens live inside the app')
  return app
}

/** For the screens behind the lock. */
export function useOpen(): OpenPhase {
  const { phase } = useApp()
  assert(phase.value.kind === 'open', 'this screen is shown only when open')
  return phase.value
}
