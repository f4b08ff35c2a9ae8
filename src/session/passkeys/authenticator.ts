/**
 * Passkeys as this app uses them: a credential that gives 32 secret bytes for a
 * salt, after it has seen its person.  [UN20 UN22]
 *
 * WebAuthn with the `prf` extension, which needs no network and no server: the
 * signature is not looked at, since only the right bytes open the vault. A name
 * that says nothing of a person is all that the system's own list shows. What
 * the browser refuses it refuses without a reason, so there is one word for it.
 */
import { type Bytes, bytesToBase64url, concatBytes } from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'

export interface MadePasskey {
  readonly credential: Bytes
  readonly output: Bytes
}

/** 'no-prf': it is a passkey, and cannot seal anything. */
export type AuthenticatorFault = { readonly kind: 'passkey-refused' | 'passkey-known' | 'no-prf' }

export interface Salted {
  readonly credential: Uint8Array
  readonly salt: Uint8Array
}

export interface Authenticator {
  /** False where the browser says that its passkeys cannot seal; some say nothing. */
  canSeal(): Promise<boolean>
  make(
    salt: Uint8Array,
    known: readonly Uint8Array[],
  ): Promise<Result<MadePasskey, AuthenticatorFault>>
  /** Any of these. */
  evaluate(any: readonly Salted[]): Promise<Result<MadePasskey, AuthenticatorFault>>
}

/** The part of WebAuthn that is used; `navigator.credentials` is one. */
export type Credentials = Pick<CredentialsContainer, 'create' | 'get'>

const LONGEST_MS = 120_000
const USER_VERIFIED = 4
const FLAGS_AT = 32
/** ES256, EdDSA, RS256: whatever it signs with, nobody looks. */
const ALGORITHMS = [-7, -8, -257]

export function createAuthenticator(
  credentials: Credentials,
  randomBytes: (count: number) => Uint8Array,
): Authenticator {
  const random = (count: number) => new Uint8Array(randomBytes(count))
  const evaluate = async (any: readonly Salted[]) => {
    const first = any[0]
    if (!first) return err({ kind: 'passkey-refused' as const })
    const answer = await ask(() =>
      credentials.get({
        publicKey: {
          challenge: random(32),
          allowCredentials: any.map(({ credential }) => toDescriptor(credential)),
          userVerification: 'required',
          timeout: LONGEST_MS,
          extensions: { prf: { evalByCredential: saltsById(any) } },
        },
      }),
    )
    return answer.ok ? readOutput(answer.value) : answer
  }
  return {
    evaluate,
    async canSeal() {
      const said = await PublicKeyCredential.getClientCapabilities?.()
      return said?.['extension:prf'] !== false
    },
    async make(salt, known) {
      const made = await ask(() =>
        credentials.create({
          publicKey: {
            challenge: random(32),
            rp: { name: 'Casebook' },
            user: { id: random(16), name: 'Casebook', displayName: 'Casebook' },
            pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
            excludeCredentials: known.map(toDescriptor),
            authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
            timeout: LONGEST_MS,
            extensions: { prf: {} },
          },
        }),
      )
      if (!made.ok) return made
      if (!made.value.getClientExtensionResults().prf?.enabled) return err({ kind: 'no-prf' })
      // Some give the bytes only when they are asked for, so all are asked.
      return evaluate([{ credential: new Uint8Array(made.value.rawId), salt }])
    },
  }
}

const toDescriptor = (credential: Uint8Array): PublicKeyCredentialDescriptor => ({
  type: 'public-key',
  id: new Uint8Array(credential),
})

const saltsById = (any: readonly Salted[]) =>
  Object.fromEntries(
    any.map(({ credential, salt }) => [
      bytesToBase64url(credential),
      { first: new Uint8Array(salt) },
    ]),
  )

/** A person who turns away, a wrong finger and a key that is gone all look the same. */
async function ask(
  asking: () => Promise<Credential | null>,
): Promise<Result<PublicKeyCredential, AuthenticatorFault>> {
  try {
    const answer = await asking()
    return answer instanceof PublicKeyCredential ? ok(answer) : err({ kind: 'passkey-refused' })
  } catch (error) {
    const isKnown = error instanceof DOMException && error.name === 'InvalidStateError'
    return err({ kind: isKnown ? 'passkey-known' : 'passkey-refused' })
  }
}

function readOutput(answer: PublicKeyCredential): Result<MadePasskey, AuthenticatorFault> {
  const { response, rawId } = answer
  const data =
    response instanceof AuthenticatorAssertionResponse
      ? new Uint8Array(response.authenticatorData)
      : new Uint8Array()
  // Without its person an authenticator makes other bytes; not even those are tried.
  if (((data[FLAGS_AT] ?? 0) & USER_VERIFIED) === 0) return err({ kind: 'passkey-refused' })
  const first = answer.getClientExtensionResults().prf?.results?.first
  if (first === undefined) return err({ kind: 'no-prf' })
  return ok({ credential: new Uint8Array(rawId), output: toBytes(first) })
}

const toBytes = (source: BufferSource): Bytes =>
  ArrayBuffer.isView(source)
    ? concatBytes(new Uint8Array(source.buffer, source.byteOffset, source.byteLength))
    : new Uint8Array(source)
