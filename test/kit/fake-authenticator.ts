/**
 * An authenticator in memory: one credential for each making, and for each salt the
 * bytes that only that credential gives. What it does wrong is switched on by a
 * test.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '../../src/base/bytes.ts'
import { err, ok } from '../../src/base/result.ts'
import type {
  Authenticator,
  AuthenticatorFault,
  MadePasskey,
  Salted,
} from '../../src/session/passkeys/authenticator.ts'

export interface FakeAuthenticator extends Authenticator {
  /** What it answers instead, until it is taken back. */
  refuse(kind: AuthenticatorFault['kind'] | undefined): void
  /** Answers with this instead of what was asked for. */
  answer(made: MadePasskey | undefined): void
  /** How often somebody asked it for bytes. */
  readonly asked: () => number
}

export function createFakeAuthenticator(): FakeAuthenticator {
  const secrets = new Map<string, Uint8Array>()
  const state: { refusal?: AuthenticatorFault['kind']; answer?: MadePasskey; asked: number } = {
    asked: 0,
  }
  const evaluate = async (any: readonly Salted[]) => {
    state.asked += 1
    if (state.refusal) return err({ kind: state.refusal })
    if (state.answer) return ok(state.answer)
    for (const { credential, salt } of any) {
      const secret = secrets.get(String(credential))
      const id = new Uint8Array(credential)
      if (secret) return ok({ credential: id, output: sha256(concatBytes(secret, salt)) })
    }
    return err({ kind: 'passkey-refused' as const })
  }
  return {
    canSeal: async () => true,
    asked: () => state.asked,
    evaluate,
    async make(salt, known) {
      if (known.some((id) => secrets.has(String(id)))) return err({ kind: 'passkey-known' })
      const credential = crypto.getRandomValues(new Uint8Array(20))
      secrets.set(String(credential), crypto.getRandomValues(new Uint8Array(32)))
      return evaluate([{ credential, salt }])
    },
    refuse(kind) {
      delete state.refusal
      if (kind) state.refusal = kind
    },
    answer(made) {
      delete state.answer
      if (made) state.answer = made
    },
  }
}
