/**
 * The page's side of the service worker.  [SW3 SW4]
 *
 * Registers, tells when a new version waits, and applies it only on the person's
 * word. "Ready for offline" is said only after the worker has looked for every
 * one of its files.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { Workbox } from 'workbox-window'

export interface ServiceWorkerLink {
  readonly update: ReadonlySignal<'none' | 'waiting'>
  readonly offlineReady: ReadonlySignal<'unknown' | 'no' | 'yes'>
  applyUpdate(): Promise<void>
  /** Whether all files are here, asked anew. Asks the network nothing. */
  look(): Promise<void>
  /** Asks for a new version, and fetches again what is missing here. */
  mend(): Promise<void>
}

export interface ServiceWorkerDeps {
  readonly trust: (url: string) => string
  readonly onWake: () => void
}

const URL_OF_WORKER = '/sw.js'
/** Looking through some forty files is not for the moment in which somebody waits for a form. */
const LOOK_AFTER_MS = 1500
/** The first install fetches every file before there is anybody to ask. */
const LONGEST_INSTALL_MS = 30_000
const LONGEST_LOOK_MS = 5000
const LONGEST_MEND_MS = 30_000

export function startServiceWorker({ trust, onWake }: ServiceWorkerDeps): ServiceWorkerLink {
  const update = signal<'none' | 'waiting'>('none')
  const offlineReady = signal<'unknown' | 'no' | 'yes'>('unknown')
  if (!('serviceWorker' in navigator)) {
    offlineReady.value = 'no'
    return { update, offlineReady, async applyUpdate() {}, async look() {}, async mend() {} }
  }
  const hadWorker = navigator.serviceWorker.controller !== null
  let isAgreed = false
  const workbox = new Workbox(trust(URL_OF_WORKER), { scope: '/', updateViaCache: 'none' })
  const ask = async (type: 'READY' | 'REPAIR', longestMs: number) => {
    // Not `workbox.active`: a page that is loaded while another's worker installs never has it.
    const ready = await Promise.race([navigator.serviceWorker.ready, delay(LONGEST_INSTALL_MS)])
    const active = ready?.active
    const has = active ? await hasAllFiles(active, type, longestMs) : false
    offlineReady.value = has ? 'yes' : 'no'
  }
  const look = () => ask('READY', LONGEST_LOOK_MS)
  workbox.addEventListener('waiting', () => {
    update.value = 'waiting'
  })
  workbox.addEventListener('controlling', () => {
    if (isAgreed) location.reload()
    // Another tab's person agreed: this one's files are going, so it asks too.
    else if (hadWorker) update.value = 'waiting'
  })
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'wake')
      onWake()
  })
  // A failed registration leaves what is installed as it is; the next start tries again.
  const lookLater = () => setTimeout(() => void look(), LOOK_AFTER_MS)
  void workbox.register().then(lookLater, () => {
    offlineReady.value = navigator.serviceWorker.controller ? 'unknown' : 'no'
  })
  return {
    update,
    offlineReady,
    async applyUpdate() {
      isAgreed = true
      const registration = await navigator.serviceWorker.getRegistration()
      if (registration?.waiting) workbox.messageSkipWaiting()
      else location.reload()
    },
    look() {
      offlineReady.value = 'unknown'
      return look()
    },
    async mend() {
      offlineReady.value = 'unknown'
      // Either may fail without a network; then the asking says what is missing.
      await workbox.register().catch(() => undefined)
      await workbox.update().catch(() => undefined)
      await ask('REPAIR', LONGEST_MEND_MS)
    },
  }
}

const delay = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms))

/** False when a file is missing, the answer is not ours, or there is none in time. */
function hasAllFiles(worker: ServiceWorker, type: string, longestMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      const said = typeof data === 'object' && data !== null && 'missing' in data && data.missing
      resolve(Array.isArray(said) && said.length === 0)
    }
    setTimeout(() => resolve(false), longestMs)
    worker.postMessage({ type }, [port2])
  })
}
