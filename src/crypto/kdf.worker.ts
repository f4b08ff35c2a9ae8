/**
 * Argon2id in a worker of its own: 64 MiB and a good part of a second, off the
 * thread that paints. The worker is ended after each answer, so its memory, with
 * the passphrase in it, goes too.  [SE6]
 */
import { argon2id } from 'hash-wasm'

export interface KdfRequest {
  readonly passphrase: string
  readonly salt: Uint8Array
  readonly memoryKiB: number
  readonly iterations: number
}

self.onmessage = async ({ data }: MessageEvent<KdfRequest>) => {
  const secret = await argon2id({
    password: data.passphrase,
    salt: data.salt,
    memorySize: data.memoryKiB,
    iterations: data.iterations,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  })
  self.postMessage(secret)
}
