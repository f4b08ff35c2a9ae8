/**
 * The composition root: the only file that knows all the parts.
 *
 * Makes the tablet's ports, the office link and the app, and shows it. Nothing
 * else reads globals.
 */
import { signal } from '@preact/signals'
import { render } from 'preact'
import { brandId } from './base/brand.ts'
import { bytesToBase64url } from './base/bytes.ts'
import type { Clock, Ids, ShownTime } from './base/ports.ts'
import { createCalibration } from './crypto/calibrate-kdf.ts'
import { createDeriveSecret, createMeasure } from './crypto/kdf.ts'
import kdfWorkerUrl from './crypto/kdf.worker.ts?worker&url'
import { createSpareWorker } from './crypto/spare-worker.ts'
import type { Office } from './office.ts'
import type { Device } from './session/device.ts'
import listWorkerUrl from './session/import/list.worker.ts?worker&url'
import { createNetworkSwitch } from './session/network-switch.ts'
import { syncLock } from './session/office-link.ts'
import { createAuthenticator } from './session/passkeys/authenticator.ts'
import tablesWorkerUrl from './session/report/tables.worker.ts?worker&url'
import searchWorkerUrl from './session/search/search.worker.ts?worker&url'
import { enterPlace, readPlace } from './store/fresh-place.ts'
import { isJournalThere } from './store/journal/find-journal.ts'
import { createJournal } from './store/journal/journal.ts'
import journalWorkerUrl from './store/journal/journal.worker.ts?worker&url'
import { isMarked } from './store/marker.ts'
import { createHeaderStore } from './store/vault-header.ts'
import { askToEnrol } from './sync/enrol-call.ts'
import { App } from './ui/shell/App.tsx'
import { AppProvider, createApp } from './ui/shell/app-model.ts'
import { startServiceWorker } from './ui/shell/service-worker.ts'
import { createStorageWatch } from './ui/shell/storage-watch.ts'
import { createTrustedUrls } from './ui/shell/trusted-urls.ts'
import './ui/styles/main.scss'

const pathOf = (url: string) => new URL(url, location.href).pathname
const workerUrls = [
  ...[kdfWorkerUrl, journalWorkerUrl, listWorkerUrl],
  ...[searchWorkerUrl, tablesWorkerUrl],
]
const trust = createTrustedUrls(['/sw.js', ...workerUrls.map(pathOf)])

function toShownTime(date: Date): ShownTime
function toShownTime(date: Date): string {
  return date.toISOString()
}

const clock: Clock = {
  now: () => toShownTime(new Date()),
  monotonicMs: () => performance.now(),
}
const randomBytes: Ids['randomBytes'] = (count) => crypto.getRandomValues(new Uint8Array(count))
const ids: Ids = { randomBytes, next: () => brandId(bytesToBase64url(randomBytes(16))) }

const createKdfWorker = () => new Worker(trust(kdfWorkerUrl), { type: 'module' })
const kdfWorker = createSpareWorker(createKdfWorker)
const storeBlocked = signal(false)
const makeDevice = (name: string): Device => ({
  names: {
    name,
    marker: localStorage,
    onBlocked: (isBlocked) => {
      storeBlocked.value = isBlocked
    },
  },
  header: createHeaderStore(name),
  derive: createDeriveSecret(kdfWorker.take),
  calibrate: createCalibration(createMeasure(createKdfWorker)),
  authenticator:
    'PublicKeyCredential' in window
      ? createAuthenticator(navigator.credentials, randomBytes)
      : undefined,
  clock,
  ids,
  wallMs: () => Date.now(),
})

const device = makeDevice('casebook')
/** Not the usual one only where that one does not open any more. */
const place = readPlace(device.names)
const journal = createJournal({
  isThere: () => isJournalThere(device.names.name),
  createWorker: () =>
    new Worker(trust(journalWorkerUrl), {
      type: 'module',
      name: [device.names.name, place ?? ''].join(' '),
    }),
})
const network = createNetworkSwitch((path, init) => fetch(path, init))
/** The database and the loop: not before somebody is enrolled, and behind the first paint. */
const loaded: { office?: Promise<Office> } = {}
function loadOffice(): Promise<Office> {
  loaded.office ??= import('./office.ts').then(({ createOffice }) =>
    createOffice({
      fetch: network.fetch,
      names: device.names,
      header: device.header,
      journal,
      clock,
      appVersion: __APP_VERSION__,
      onStale: () => void app.lock(),
      onCleared: () => void leaveTablet(),
    }),
  )
  return loaded.office
}
/** Withdrawn and emptied: the next page is that of a tablet that nobody has enrolled. */
async function leaveTablet(): Promise<void> {
  const files = async () => await navigator.storage.getDirectory()
  const { clearPlace } = await import('./store/clear-place.ts')
  await clearPlace({ databases: indexedDB, marker: localStorage, files })
  location.replace('/withdrawn')
}
const serviceWorker = startServiceWorker({
  trust,
  onWake: () => void loaded.office?.then(({ wake }) => wake()),
})

const app = createApp({
  device,
  journal,
  askToEnrol: (request) => askToEnrol({ fetch: network.fetch }, request),
  alone: (work) => navigator.locks.request(syncLock(device.names.name), work),
  wasHere: () => isMarked(device.names),
  prepareDerive: kdfWorker.prepare,
  startOffice: async () => (await loadOffice()).start(),
  async startPractice() {
    const [{ startPractice }, { practiceWords }] = await Promise.all([
      import('./session/start-practice.ts'),
      import('./ui/words/practice.ts'),
    ])
    return startPractice(makeDevice('casebook-practice'), practiceWords)
  },
  createListWorker: () => new Worker(trust(listWorkerUrl), { type: 'module' }),
  createSearchWorker: () => new Worker(trust(searchWorkerUrl), { type: 'module' }),
  createTablesWorker: () => new Worker(trust(tablesWorkerUrl), { type: 'module' }),
  replacePage: (path) => location.replace(path),
  storage: createStorageWatch(navigator.storage),
  network,
  storeBlocked,
  update: serviceWorker.update,
  applyUpdate: () => void serviceWorker.applyUpdate(),
  offlineReady: serviceWorker.offlineReady,
  lookAtApp: serviceWorker.look,
  mendApp: serviceWorker.mend,
  appVersion: __APP_VERSION__,
})

// Before anything is drawn: the disk looks for the vault while the page is made.
const started = place === undefined ? app.start() : enterPlace(place).then(() => app.start())
const root = document.getElementById('app')
if (root) {
  render(
    <AppProvider value={app}>
      <App />
    </AppProvider>,
    root,
  )
}
void started
