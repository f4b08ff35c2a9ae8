/**
 * Argon2id in a worker of its own: 64 MiB and a good part of a second, off the
 * thread that paints. The worker is ended after each answer, so its memory, with
 * the passphrase in it, goes too. Says how long it took, so that a tablet can be
 * given as many passes as it can bear.  [SE6 UN1]
 */
import { argon2id } from 'hash-wasm'

export interface KdfRequest {
  readonly passphrase: string
  readonly salt: Uint8Array
  readonly memoryKiB: number
  readonly iterations: number
}

export interface KdfAnswer {
  readonly secret: Uint8Array
  readonly tookMs: number
}

self.onmessage = async ({ data }: MessageEvent<KdfRequest>) => {
  const beganMs = performance.now()
  const secret = await argon2id({
    password: data.passphrase,
    salt: data.salt,
    memorySize: data.memoryKiB,
    iterations: data.iterations,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  })
  const answer: KdfAnswer = { secret, tookMs: performance.now() - beganMs }
  self.postMessage(answer)
}
