/**
 * What the page may ask its service worker.  [SW3 SW4 RT9]
 *
 * SKIP_WAITING: a person agreed to the update. READY: is every file of the
 * manifest in the cache, so that "Ready for offline" may be said? REPAIR: fetch
 * those that are not, then the same. A file that a browser threw away would
 * otherwise stay away until the next version.
 */
export interface ManifestEntry {
  readonly url: string
  readonly revision: string | null
  /** Of its bytes: what is fetched with it and is not the same is no answer. */
  readonly integrity?: string
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
  if (type !== 'READY' && type !== 'REPAIR') return
  const answer = async () => {
    if (type === 'REPAIR') await fetchMissing(await findMissing(manifest))
    const missing = (await findMissing(manifest)).map(({ url }) => url)
    event.ports[0]?.postMessage({ files: manifest.length, missing })
  }
  event.waitUntil(answer())
}

/** Precached files that are not in the cache, or whose answer is not a good one. */
async function findMissing(manifest: readonly ManifestEntry[]): Promise<ManifestEntry[]> {
  const checks = manifest.map(async (entry) => {
    const cached = await caches.match(keyOf(entry))
    return cached?.ok ? undefined : entry
  })
  return (await Promise.all(checks)).filter((entry) => entry !== undefined)
}

/** One that cannot be fetched stays missing, and is named so afterwards. */
async function fetchMissing(missing: readonly ManifestEntry[]): Promise<void> {
  const name = (await caches.keys()).find((key) => key.includes('-precache-'))
  if (name === undefined) return
  const cache = await caches.open(name)
  await Promise.all(
    missing.map(async (entry) => {
      const { integrity = '' } = entry
      const wish = { cache: 'reload', credentials: 'omit', integrity } as const
      const response = await fetch(entry.url, wish).catch(() => undefined)
      if (response?.ok) await cache.put(keyOf(entry), response)
    }),
  )
}

/** As workbox names it in its cache. */
function keyOf({ url, revision }: ManifestEntry): string {
  const key = new URL(url, self.location.href)
  if (revision !== null) key.searchParams.set('__WB_REVISION__', revision)
  return key.href
}
