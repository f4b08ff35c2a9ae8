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
  /** Asks for a new version, and whether all files are here. */
  look(): Promise<void>
}

export interface ServiceWorkerDeps {
  readonly trust: (url: string) => string
  readonly onWake: () => void
}

const URL_OF_WORKER = '/sw.js'
/** Looking through some forty files is not for the moment in which somebody waits for a form. */
const LOOK_AFTER_MS = 1500

export function startServiceWorker({ trust, onWake }: ServiceWorkerDeps): ServiceWorkerLink {
  const update = signal<'none' | 'waiting'>('none')
  const offlineReady = signal<'unknown' | 'no' | 'yes'>('unknown')
  if (!('serviceWorker' in navigator)) {
    offlineReady.value = 'no'
    return { update, offlineReady, async applyUpdate() {}, async look() {} }
  }
  const hadWorker = navigator.serviceWorker.controller !== null
  let isAgreed = false
  const workbox = new Workbox(trust(URL_OF_WORKER), { scope: '/', updateViaCache: 'none' })
  const look = async () => {
    const active = await workbox.active
    offlineReady.value = (await hasAllFiles(active)) ? 'yes' : 'no'
  }
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
    async look() {
      await workbox.update().catch(() => undefined)
      await look()
    },
  }
}

/** False when a file is missing, the answer is not ours, or there is none within five seconds. */
function hasAllFiles(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      const said = typeof data === 'object' && data !== null && 'missing' in data && data.missing
      resolve(Array.isArray(said) && said.length === 0)
    }
    setTimeout(() => resolve(false), 5000)
    worker.postMessage({ type: 'READY' }, [port2])
  })
}
