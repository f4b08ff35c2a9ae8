/**
 * Keeps the chosen copy fresh: a minute after something was kept or arrived the
 * file is written again, where the browser lets it.  [CY6 UI181]
 *
 * One for each session. It never asks by itself: where the permission is gone it
 * says so and waits for a tap. A fault leaves the last copy as it was.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { type WrittenCopy, writeCopy } from '../../../session/copies/write-copy.ts'
import type { Session } from '../../../session/session.ts'
import {
  askToWrite,
  type CopyFault,
  downloadFile,
  mayWrite,
  pickFile,
  writeFile,
} from './copy-file.ts'
import { createCopyStore, type LastCopy } from './copy-store.ts'

export interface CopyState {
  /** 'none': no file chosen. 'ask': chosen, and the browser wants to be asked. */
  readonly target: 'none' | 'ask' | 'granted'
  readonly last: LastCopy | undefined
  readonly isWriting: boolean
  readonly fault: CopyFault | undefined
}

export interface CopyKeeper {
  readonly state: ReadonlySignal<CopyState>
  choose(): Promise<void>
  /** Asks for the permission where it is gone, then writes. */
  save(): Promise<void>
  download(): Promise<void>
  forget(): Promise<void>
}

export interface CopyKeeperDeps {
  readonly session: Session
  /** Of the tablet's store. */
  readonly name: string
  readonly appVersion: string
}

const REST_MS = 60_000
const keepers = new WeakMap<Session, CopyKeeper>()

export function copyKeeperOf(deps: CopyKeeperDeps): CopyKeeper {
  const known = keepers.get(deps.session)
  if (known) return known
  const keeper = createCopyKeeper(deps)
  keepers.set(deps.session, keeper)
  return keeper
}

function createCopyKeeper({ session, name, appVersion }: CopyKeeperDeps): CopyKeeper {
  const store = createCopyStore(name)
  const state = signal<CopyState>({
    ...{ target: 'none', last: undefined, isWriting: false, fault: undefined },
  })
  const say = (change: Partial<CopyState>) => {
    state.value = { ...state.value, ...change }
  }
  const look = async () => {
    const handle = await store.readHandle()
    const target = !handle ? 'none' : (await mayWrite(handle)) ? 'granted' : 'ask'
    say({ target, last: await store.readLast() })
    return target === 'granted' ? handle : undefined
  }
  const keepLast = async (done: WrittenCopy | CopyFault) => {
    if (typeof done === 'string') return say({ fault: done })
    const last = { at: done.made, entries: done.entries }
    await store.writeLast(last)
    say({ last, fault: undefined })
  }
  const alone = async (work: () => Promise<WrittenCopy | CopyFault>) => {
    if (state.peek().isWriting) return
    say({ isWriting: true })
    try {
      await keepLast(await work())
    } finally {
      say({ isWriting: false })
    }
  }
  const writeTo = (handle: FileSystemFileHandle) =>
    alone(() => writeFile(handle, (write) => writeCopy(session, appVersion, write)))
  let timer: ReturnType<typeof setTimeout> | undefined
  session.log.watchers.watch(({ what }) => {
    if (what === 'word' || timer !== undefined) return
    timer = setTimeout(async () => {
      timer = undefined
      const handle = await look()
      if (handle) await writeTo(handle)
    }, REST_MS)
  })
  void look()
  return {
    state,
    async choose() {
      const handle = await pickFile(session.clock.now())
      if (!handle) return
      await store.writeHandle(handle)
      await writeTo(handle)
      await look()
    },
    async save() {
      const handle = await store.readHandle()
      if (!handle) return
      if ((await mayWrite(handle)) || (await askToWrite(handle))) await writeTo(handle)
      else say({ fault: 'not-allowed' })
      await look()
    },
    download: () =>
      alone(() =>
        downloadFile(session.clock.now(), (write) => writeCopy(session, appVersion, write)),
      ),
    async forget() {
      await store.forgetHandle()
      await look()
    },
  }
}
