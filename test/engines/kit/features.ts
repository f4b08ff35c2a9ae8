/**
 * What the app uses of a browser beyond the ordinary, asked of the engine itself.
 * Those of `NEEDED` must be there, or the app does not start; without the others
 * it goes on and says what is not there.
 */
import type { Steered } from '../../kit/steered.ts'

/** Each a JavaScript expression; one that throws is a feature that is not there. */
const ASKED = {
  'IndexedDB, strict': `'durability' in IDBTransaction.prototype`,
  'Web Locks': `'locks' in navigator`,
  BroadcastChannel: `'BroadcastChannel' in window`,
  'service worker': `'serviceWorker' in navigator && isSecureContext`,
  Ed25519: `await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])`,
  X25519: `await crypto.subtle.generateKey('X25519', true, ['deriveBits'])`,
  'Trusted Types': `'trustedTypes' in window`,
  'Intl.Segmenter': `'Segmenter' in Intl`,
  'Map.groupBy': `'groupBy' in Map`,
  'AbortSignal.any': `'any' in AbortSignal`,
  'deflate-raw': `new CompressionStream('deflate-raw')`,
  'CSS :has': `CSS.supports('selector(:has(a))')`,
  'CSS dvh': `CSS.supports('height', '1dvh')`,
  'CSS color-mix': `CSS.supports('color', 'color-mix(in srgb, red, blue)')`,
  'CSS field-sizing': `CSS.supports('field-sizing', 'content')`,
  passkeys: `'PublicKeyCredential' in window`,
  'passkeys that seal': `(await PublicKeyCredential.getClientCapabilities())['extension:prf']`,
  'file picker': `'showSaveFilePicker' in window`,
  'storage buckets': `'storageBuckets' in navigator`,
  'free room': `(await navigator.storage.estimate()).quota > 0`,
  'promise to keep': `typeof navigator.storage.persist === 'function'`,
  'private files': `await navigator.storage.getDirectory()`,
  'Background Sync': `'SyncManager' in window`,
} as const

export type Feature = keyof typeof ASKED

/** Without these the app does not work at all; an engine may not lack one. */
export const NEEDED: readonly Feature[] = [
  ...(['IndexedDB, strict', 'Web Locks', 'BroadcastChannel', 'service worker'] as const),
  ...(['Ed25519', 'X25519', 'Intl.Segmenter', 'Map.groupBy', 'AbortSignal.any'] as const),
  ...(['deflate-raw', 'CSS :has'] as const),
]

/** What is not there, in the order of the above. */
export async function listLacking(page: Steered): Promise<readonly string[]> {
  const lacking: string[] = []
  for (const [name, expression] of Object.entries(ASKED)) {
    const isThere = await page.run(`try { return Boolean(${expression}) } catch { return false }`)
    if (!isThere) lacking.push(name)
  }
  return lacking
}
