/**
 * From passphrase to key-encryption key: Argon2id (RFC 9106) at 64 MiB and three
 * passes or more, then HKDF-SHA256 bound to the device.  [SE6]
 *
 * Four generated words of a 7,776-word list are 51.7 bits; at these parameters
 * the research estimates 11,600 GPU-years to guess them. Weaker parameters are
 * refused on opening too, so a changed header cannot lower the cost.
 */
import { type Bytes, utf8ToBytes } from '../base/bytes.ts'
import type { KdfRequest } from './kdf.worker.ts'

export interface KdfParams {
  readonly memoryKiB: number
  readonly iterations: number
}

/** Runs Argon2id somewhere that does not block painting; 32 bytes. */
export type DeriveSecret = (request: KdfRequest) => Promise<Uint8Array>

export const KDF_FLOOR: KdfParams = { memoryKiB: 64 * 1024, iterations: 3 }

export const isStrongEnough = ({ memoryKiB, iterations }: KdfParams): boolean =>
  memoryKiB >= KDF_FLOOR.memoryKiB && iterations >= KDF_FLOOR.iterations

/** One worker per call; it is ended with its memory. */
export const createDeriveSecret =
  (createWorker: () => Worker): DeriveSecret =>
  (request) =>
    new Promise((resolve, reject) => {
      const worker = createWorker()
      worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
        worker.terminate()
        resolve(data)
      }
      worker.onerror = (event) => {
        worker.terminate()
        reject(new Error(`the passphrase worker failed: ${event.message}`))
      }
      worker.postMessage(request)
    })

/** The key that wraps the device's secrets. Never stored. */
export async function deriveKek(secret: Uint8Array, salt: Bytes, info: string): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', new Uint8Array(secret), 'HKDF', false, [
    'deriveKey',
  ])
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8ToBytes(info) }
  return crypto.subtle.deriveKey(algorithm, base, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
}
