/**
 * From passphrase to key-encryption key: Argon2id (RFC 9106) at 64 MiB and three
 * passes or more, then HKDF-SHA256 bound to the device.  [SE6]
 *
 * Four generated words of a 7,776-word list are 51.7 bits; at these parameters
 * the research estimates 11,600 GPU-years to guess them. Weaker parameters are
 * refused on opening too, so a changed header cannot lower the cost.
 */
import { type Bytes, utf8ToBytes } from '../base/bytes.ts'
import type { KdfAnswer, KdfRequest } from './kdf.worker.ts'

export interface KdfParams {
  readonly memoryKiB: number
  readonly iterations: number
}

/** Runs Argon2id somewhere that does not block painting; 32 bytes. */
export type DeriveSecret = (request: KdfRequest) => Promise<Uint8Array>

export const KDF_FLOOR: KdfParams = { memoryKiB: 64 * 1024, iterations: 3 }

export const isStrongEnough = ({ memoryKiB, iterations }: KdfParams): boolean =>
  memoryKiB >= KDF_FLOOR.memoryKiB && iterations >= KDF_FLOOR.iterations

export type CreateKdfWorker = () => Worker

export const createDeriveSecret =
  (createWorker: CreateKdfWorker): DeriveSecret =>
  async (request) =>
    (await askWorker(createWorker, request)).secret

/** Milliseconds that one derivation takes here, starting the worker not counted. */
export type MeasureKdf = (params: KdfParams) => Promise<number>

export const createMeasure =
  (createWorker: CreateKdfWorker): MeasureKdf =>
  async (params) => {
    const request = { passphrase: 'of no use', salt: new Uint8Array(16), ...params }
    return (await askWorker(createWorker, request)).tookMs
  }

/** One worker per call; it is ended with its memory. */
const askWorker = (createWorker: CreateKdfWorker, request: KdfRequest): Promise<KdfAnswer> =>
  new Promise((resolve, reject) => {
    const worker = createWorker()
    worker.onmessage = ({ data }: MessageEvent<KdfAnswer>) => {
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
