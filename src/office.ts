/**
 * Ties the sync loop to the tablet: the store that the header names, the browser's
 * triggers, one runner for all tabs, and a status that the screens read.  [SY1 SY12]
 *
 * Part of the composition root: the screens never import `sync`, and `sync`
 * never imports `crypto`.
 */
import { signal } from '@preact/signals'
import type { Clock } from './base/ports.ts'
import type { FetchPath } from './session/network-switch.ts'
import { type OfficeLink, type OfficeStatus, syncLock } from './session/office-link.ts'
import type { Journal } from './store/journal/journal.ts'
import { countQueue } from './store/log.ts'
import type { StoreNames } from './store/marker.ts'
import { openStore } from './store/open-store.ts'
import type { HeaderStore } from './store/vault-header.ts'
import { decideParked } from './sync/decide-parked.ts'
import { endInspection } from './sync/end-inspection.ts'
import { createLoop, type SyncLoop } from './sync/loop.ts'
import { readParked } from './sync/read-parked.ts'
import { IDLE } from './sync/status.ts'
import { createTransport } from './sync/transport.ts'

export interface OfficeDeps {
  readonly fetch: FetchPath
  readonly names: StoreNames
  readonly header: HeaderStore
  readonly journal: Pick<Journal, 'wake'>
  readonly clock: Clock
  readonly appVersion: string
  /** The tablet is somebody else's now, or has other keys: this page must go. */
  readonly onStale: () => void
  /** Withdrawn by the office, and emptied. */
  readonly onCleared: () => void
}

export interface Office {
  /** The same link each time; undefined while nobody is enrolled or the store does not open. */
  start(): Promise<OfficeLink | undefined>
  wake(): void
}

export function createOffice(deps: OfficeDeps): Office {
  const state: { loop?: SyncLoop; link?: Promise<OfficeLink | undefined> } = {}
  const start = async (): Promise<OfficeLink | undefined> => {
    const header = await deps.header.read()
    if (header === 'none' || header === 'unreadable') return undefined
    const store = await openStore(deps.names, header.genesis)
    if (!store.ok) return undefined
    const log = store.value
    const status = signal<OfficeStatus>(IDLE)
    const transport = createTransport({
      fetch: deps.fetch,
      bearer: `${header.device}.${header.token}`,
    })
    const loop = createLoop(new AbortController().signal, {
      log,
      transport,
      clock: deps.clock,
      appVersion: deps.appVersion,
      alone: (work) =>
        runAlone(syncLock(deps.names.name), async () => {
          // Enrolled anew meanwhile, in another tab: this page's token and keys are the former ones.
          const now = await deps.header.read()
          if (typeof now === 'object' && now.device === header.device) await work()
          else deps.onStale()
        }),
      chance: () => Math.random(),
      onCleared: deps.onCleared,
      onStatus: (next) => {
        status.value = next
      },
    })
    state.loop = loop
    log.watchers.watch(({ what }) => {
      if (what === 'written') loop.wake('kept')
      deps.journal.wake()
    })
    deps.journal.wake()
    addEventListener('online', () => loop.wake('online'))
    addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') loop.wake('visible')
    })
    return {
      status,
      sendNow: () => loop.runNow(),
      readKept: () => countQueue(log),
      readParked: (inspection, which) => readParked(transport, inspection, which),
      async revokeTablet(device) {
        const revoked = await transport.revoke({ device })
        loop.wake('online')
        return revoked
      },
      endInspection: (inspection, days) => endInspection({ log, transport }, { inspection, days }),
      async decideParked({ parked, ...wish }) {
        const decided = await decideParked(transport, wish, parked)
        // What was filed comes back by the usual way.
        loop.wake('online')
        return decided
      },
    }
  }
  return {
    async start() {
      state.link ??= start()
      const link = await state.link
      if (!link) delete state.link
      return link
    },
    wake: () => state.loop?.wake('background'),
  }
}

/** One tab at a time; resolves false at once when another has it. */
async function runAlone(name: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work()
    return lock !== null
  })
}
