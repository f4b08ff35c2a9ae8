/**
 * What the page may ask its service worker.  [SW3 SW4]
 *
 * SKIP_WAITING: a person agreed to the update. READY: is every file of the
 * manifest in the cache, so that "Ready for offline" may be said?
 */
export interface ManifestEntry {
  readonly url: string
  readonly revision: string | null
}

export function answerMessage(
  worker: ServiceWorkerGlobalScope,
  manifest: readonly ManifestEntry[],
  event: ExtendableMessageEvent,
): void {
  const asked: unknown = event.data
  const type =
    typeof asked === 'object' && asked !== null && 'type' in asked ? asked.type : undefined
  if (type === 'SKIP_WAITING') void worker.skipWaiting()
  if (type === 'READY') {
    event.waitUntil(
      missingFiles(manifest).then((missing) => {
        event.ports[0]?.postMessage({ files: manifest.length, missing })
      }),
    )
  }
}

/** Names of precached files that are not in the cache, or whose answer is not a good one. */
async function missingFiles(manifest: readonly ManifestEntry[]): Promise<string[]> {
  const checks = manifest.map(async ({ url, revision }) => {
    const key = new URL(url, self.location.href)
    if (revision !== null) key.searchParams.set('__WB_REVISION__', revision)
    const cached = await caches.match(key.href)
    return cached?.ok ? undefined : url
  })
  return (await Promise.all(checks)).filter((url) => url !== undefined)
}
