/**
 * What is asked of WebAuthn, and what its answers become. The real one is tried by
 * test/e2e/unlock.test.ts.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type Credentials,
  createAuthenticator,
} from '../../../../src/session/passkeys/authenticator.ts'

const VERIFIED = 5
const PRESENT = 1

class FakeAssertion {
  readonly authenticatorData: ArrayBuffer
  constructor(flags: number) {
    const data = new Uint8Array(37)
    data[32] = flags
    this.authenticatorData = data.buffer
  }
}

class FakeCredential {
  static getClientCapabilities: (() => Promise<Record<string, boolean>>) | undefined
  readonly rawId = new Uint8Array([1, 2, 3]).buffer
  readonly response: unknown
  readonly prf: unknown
  constructor(response: unknown, prf: unknown) {
    this.response = response
    this.prf = prf
  }
  getClientExtensionResults() {
    return { prf: this.prf }
  }
}

beforeEach(() => {
  vi.stubGlobal('PublicKeyCredential', FakeCredential)
  vi.stubGlobal('AuthenticatorAssertionResponse', FakeAssertion)
})
afterEach(() => vi.unstubAllGlobals())

const OUTPUT = new Uint8Array(32).fill(9)
const seen = (first: unknown = OUTPUT.buffer, flags = VERIFIED) =>
  new FakeCredential(new FakeAssertion(flags), { results: first === undefined ? {} : { first } })
const salted = { credential: new Uint8Array([1, 2, 3]), salt: new Uint8Array(32).fill(4) }

function createBench(answers: { create?: () => unknown; get?: () => unknown }) {
  const asked: unknown[] = []
  const answer = (name: 'create' | 'get') => async (options: unknown) => {
    asked.push(options)
    return answers[name]?.()
  }
  const credentials: Credentials = Object.create({ create: answer('create'), get: answer('get') })
  const authenticator = createAuthenticator(credentials, (count) => new Uint8Array(count).fill(7))
  return { authenticator, asked }
}

describe('asking', () => {
  test('[UN20] for the bytes of any of these, with its person seen, with each its own salt', async () => {
    const { authenticator, asked } = createBench({ get: () => seen() })
    expect(await authenticator.evaluate([salted])).toEqual({
      ok: true,
      value: { credential: new Uint8Array([1, 2, 3]), output: OUTPUT },
    })
    expect(asked).toMatchObject([
      {
        publicKey: {
          userVerification: 'required',
          allowCredentials: [{ type: 'public-key', id: salted.credential }],
          extensions: { prf: { evalByCredential: { AQID: { first: salted.salt } } } },
        },
      },
    ])
    expect(await authenticator.evaluate([])).toMatchObject({ error: { kind: 'passkey-refused' } })
  })

  test('[UN22] a new one says nothing of a person, and is asked for its bytes at once', async () => {
    const create = () => new FakeCredential({}, { enabled: true })
    const { authenticator, asked } = createBench({ create, get: () => seen() })
    const known = [new Uint8Array([8])]
    expect(await authenticator.make(salted.salt, known)).toMatchObject({ ok: true })
    expect(asked).toHaveLength(2)
    expect(asked[0]).toMatchObject({
      publicKey: {
        user: { name: 'Casebook', displayName: 'Casebook' },
        excludeCredentials: [{ id: known[0] }],
        authenticatorSelection: { userVerification: 'required' },
      },
    })
  })
})

describe('what is no answer', () => {
  const refusal = (name: string) => () => {
    throw new DOMException('no', name)
  }

  test.each([
    ['NotAllowedError', 'passkey-refused'],
    ['SecurityError', 'passkey-refused'],
    ['InvalidStateError', 'passkey-known'],
  ])('[UN22] %s is %s', async (name, kind) => {
    const { authenticator } = createBench({ create: refusal(name), get: refusal(name) })
    expect(await authenticator.make(salted.salt, [])).toEqual({ ok: false, error: { kind } })
    expect(await authenticator.evaluate([salted])).toEqual({ ok: false, error: { kind } })
  })

  test.each([
    ['nothing at all', () => null, 'passkey-refused'],
    ['a person who was not seen', () => seen(OUTPUT.buffer, PRESENT), 'passkey-refused'],
    ['another kind of answer', () => new FakeCredential({}, { results: {} }), 'passkey-refused'],
    ['no bytes', () => new FakeCredential(new FakeAssertion(VERIFIED), undefined), 'no-prf'],
  ])('[UN20] %s', async (_, get, kind) => {
    const { authenticator } = createBench({ get })
    expect(await authenticator.evaluate([salted])).toEqual({ ok: false, error: { kind } })
  })

  test.each([
    ['that says so', { enabled: false }],
    ['that says nothing', undefined],
  ])('[UN22] a passkey without prf, %s', async (_, prf) => {
    const { authenticator, asked } = createBench({ create: () => new FakeCredential({}, prf) })
    expect(await authenticator.make(salted.salt, [])).toMatchObject({ error: { kind: 'no-prf' } })
    expect(asked).toHaveLength(1)
  })

  test('[UN20] bytes that come as a view are the view\u2019s', async () => {
    const whole = new Uint8Array(64).fill(1)
    const { authenticator } = createBench({ get: () => seen(whole.subarray(32)) })
    const answer = await authenticator.evaluate([salted])
    expect(answer.ok && answer.value.output.length).toBe(32)
  })
})

test('[UN22] a browser that says it cannot seal is believed; one that says nothing is tried', async () => {
  const { authenticator } = createBench({})
  expect(await authenticator.canSeal()).toBe(true)
  for (const can of [true, false]) {
    FakeCredential.getClientCapabilities = async () => ({ 'extension:prf': can })
    expect(await authenticator.canSeal()).toBe(can)
  }
  FakeCredential.getClientCapabilities = async () => ({})
  expect(await authenticator.canSeal()).toBe(true)
  FakeCredential.getClientCapabilities = undefined
})
