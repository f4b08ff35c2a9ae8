/**
 * The service worker: the app's own files, and nothing else.  [SW1 SW2 SW3]
 *
 * Precaches every file of the build and answers navigations with the page, so
 * the app starts with the network off. GET only: what people write never passes
 * through here. A new version installs quietly and waits until the page sends
 * SKIP_WAITING, which it does when a person agrees. One bad file fails the whole
 * install, and the old version stays (the browser checks the digest that the build
 * wrote beside each file; nothing is caught here).
 */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { answerMessage, type ManifestEntry } from './messages.ts'

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: ManifestEntry[]
}

const manifest = self.__WB_MANIFEST
precacheAndRoute(manifest, { cleanURLs: false })
cleanupOutdatedCaches()
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//] }),
)

self.addEventListener('message', (event) => {
  answerMessage(self, manifest, event)
})

/** Background Sync only wakes the page's own loop: nothing is sent from here. */
self.addEventListener('sync', () => {
  void self.clients.matchAll({ type: 'window' }).then((clients) => {
    for (const client of clients) client.postMessage({ kind: 'wake' })
  })
})

self.addEventListener('activate', (event) => {
  // The first install serves the page that installed it; an update was agreed to.
  event.waitUntil(self.clients.claim())
})
