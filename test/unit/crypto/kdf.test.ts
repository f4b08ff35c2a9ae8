/**
 * Argon2id itself: the published answer, the same answer from two programs, and
 * the worker that runs it.
 */
import { argon2Sync } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { bytesToHex } from '../../../src/base/bytes.ts'
import {
  createDeriveSecret,
  createMeasure,
  deriveKek,
  isStrongEnough,
  KDF_FLOOR,
} from '../../../src/crypto/kdf.ts'

afterEach(() => vi.unstubAllGlobals())

const nodeArgon2 = (message: string, nonce: Uint8Array, memory: number, passes: number) =>
  argon2Sync('argon2id', { message, nonce, parallelism: 1, tagLength: 32, memory, passes })

describe('Argon2id', () => {
  test('[SE6] the second opinion gives RFC 9106\u2019s answer (section 5.3)', () => {
    const tag = argon2Sync('argon2id', {
      message: new Uint8Array(32).fill(1),
      nonce: new Uint8Array(16).fill(2),
      secret: new Uint8Array(8).fill(3),
      associatedData: new Uint8Array(12).fill(4),
      parallelism: 4,
      tagLength: 32,
      memory: 32,
      passes: 3,
    })
    expect(tag.toString('hex')).toBe(
      '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
    )
  })

  test('[SE6] hash-wasm and the second opinion agree', async () => {
    const salt = new Uint8Array(16).fill(2)
    for (const [memorySize, iterations] of [
      [32, 3],
      [256, 1],
      [1024, 4],
    ] as const) {
      const ours = await argon2id({
        password: 'correct horse',
        salt,
        memorySize,
        iterations,
        parallelism: 1,
        hashLength: 32,
        outputType: 'hex',
      })
      expect(ours).toBe(nodeArgon2('correct horse', salt, memorySize, iterations).toString('hex'))
    }
  })

  test('[SE6] the worker answers at full cost: 64 MiB, three passes', async () => {
    const answers: unknown[] = []
    const worker = {
      onmessage: async (_: { data: unknown }) => {},
      postMessage: (data: unknown) => answers.push(data),
    }
    vi.stubGlobal('self', worker)
    await import('../../../src/crypto/kdf.worker.ts')
    const salt = new Uint8Array(16).fill(9)
    const data = { passphrase: 'four words or more', salt, ...KDF_FLOOR }
    await worker.onmessage({ data })
    const { memoryKiB, iterations } = KDF_FLOOR
    expect(answers).toHaveLength(1)
    const expected = nodeArgon2('four words or more', salt, memoryKiB, iterations)
    expect(answers[0]).toEqual({
      secret: new Uint8Array(expected),
      tookMs: expect.any(Number),
    })
  })
})

describe('parameters', () => {
  test('[SE6] the floor is 64 MiB and three passes; less of either is too weak', () => {
    expect(KDF_FLOOR).toEqual({ memoryKiB: 65_536, iterations: 3 })
    expect(isStrongEnough(KDF_FLOOR)).toBe(true)
    expect(isStrongEnough({ memoryKiB: 131_072, iterations: 5 })).toBe(true)
    expect(isStrongEnough({ ...KDF_FLOOR, memoryKiB: 65_535 })).toBe(false)
    expect(isStrongEnough({ ...KDF_FLOOR, iterations: 2 })).toBe(false)
  })

  test('[SE6] the key depends on secret, salt and what it is for, and cannot be exported', async () => {
    const salt = new Uint8Array(16)
    const secret = new Uint8Array(32).fill(1)
    const iv = new Uint8Array(12)
    const seal = async (key: CryptoKey) =>
      bytesToHex(
        new Uint8Array(
          await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array(8)),
        ),
      )
    const keys = await Promise.all([
      deriveKek(secret, salt, 'a'),
      deriveKek(secret, salt, 'b'),
      deriveKek(secret, new Uint8Array(16).fill(1), 'a'),
      deriveKek(new Uint8Array(32), salt, 'a'),
    ])
    expect(new Set(await Promise.all(keys.map(seal))).size).toBe(4)
    expect(await seal(await deriveKek(secret, salt, 'a'))).toBe(await seal(keys[0]))
    expect(keys[0].extractable).toBe(false)
  })
})

describe('the worker\u2019s life', () => {
  const request = { passphrase: 'x', salt: new Uint8Array(16), ...KDF_FLOOR }

  class FakeWorker extends EventTarget implements Worker {
    onmessage: Worker['onmessage'] = null
    onerror: Worker['onerror'] = null
    onmessageerror: Worker['onmessageerror'] = null
    readonly asked: unknown[] = []
    isEnded = false
    postMessage(message: unknown): void {
      this.asked.push(message)
    }
    terminate(): void {
      this.isEnded = true
    }
  }

  test('[SE6] one worker per passphrase, ended with its memory when it has answered', async () => {
    const worker = new FakeWorker()
    const derived = createDeriveSecret(() => worker)(request)
    expect(worker.asked).toEqual([request])
    expect(worker.isEnded).toBe(false)
    const secret = new Uint8Array(32)
    const data = { secret, tookMs: 1 }
    worker.onmessage?.(new MessageEvent('message', { data }))
    expect(await derived).toBe(secret)
    expect(worker.isEnded).toBe(true)
  })

  test('[SE6] a worker that fails is ended and told of', async () => {
    const worker = new FakeWorker()
    const derived = createDeriveSecret(() => worker)(request)
    const event = Object.assign(new Event('error'), { message: 'out of memory' })
    if (worker.onerror) Reflect.apply(worker.onerror, worker, [event])
    await expect(derived).rejects.toThrow('the passphrase worker failed: out of memory')
    expect(worker.isEnded).toBe(true)
  })

  test('[UN1] a measurement is what the worker says, for the parameters that were asked for', async () => {
    const worker = new FakeWorker()
    const measured = createMeasure(() => worker)({ ...KDF_FLOOR, iterations: 5 })
    expect(worker.asked).toMatchObject([{ ...KDF_FLOOR, iterations: 5 }])
    const data = { secret: new Uint8Array(32), tookMs: 412 }
    worker.onmessage?.(new MessageEvent('message', { data }))
    expect(await measured).toBe(412)
    expect(worker.isEnded).toBe(true)
  })
})
