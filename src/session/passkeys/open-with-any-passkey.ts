/**
 * Opens the vault with whichever of this tablet's passkeys answers.  [UN20 UN21]
 *
 * Only while quick re-entry is offered. Each refusal is counted, across restarts,
 * and a passkey that opens does not lengthen the hour: only the passphrase does.
 */
import { isEqualBytes } from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type NotUnlocked, openWithPasskey } from '../../crypto/vault.ts'
import type { Device } from '../device.ts'
import type { OpenedVault } from '../open-with-passphrase.ts'
import type { AuthenticatorFault } from './authenticator.ts'
import { judgeReentry } from './reentry.ts'

export type PasskeyFault =
  | AuthenticatorFault
  | { readonly kind: 'passphrase-due' | 'wrong-passkey' }

export async function openWithAnyPasskey(
  device: Device,
): Promise<Result<OpenedVault, PasskeyFault | NotUnlocked>> {
  const header = await device.header.read()
  if (header === 'none' || header === 'unreadable') return err({ kind: 'bad-vault' })
  const { authenticator } = device
  if (judgeReentry(device, header) !== 'offered' || !authenticator) {
    return err({ kind: 'passphrase-due' })
  }
  const answer = await authenticator.evaluate(header.passkeys)
  if (!answer.ok) return countRefusal(device, answer.error)
  const { credential, output } = answer.value
  const row = header.passkeys.find((one) => isEqualBytes(one.credential, credential))
  if (!row) return countRefusal<PasskeyFault>(device, { kind: 'wrong-passkey' })
  const secrets = await openWithPasskey(toVault(row), output, header.device)
  output.fill(0)
  return secrets.ok ? ok({ header, secrets: secrets.value }) : countRefusal(device, secrets.error)
}

const toVault = ({
  credential,
  salt,
  sealed,
}: Record<'credential' | 'salt' | 'sealed', Uint8Array>) => ({
  credential: new Uint8Array(credential),
  salt: new Uint8Array(salt),
  sealed: new Uint8Array(sealed),
})

async function countRefusal<F extends { readonly kind: string }>(
  { header }: Device,
  fault: F,
): Promise<Result<never, F>> {
  await header.change((now) => ({
    ...now,
    reentry: { ...now.reentry, failures: now.reentry.failures + 1 },
  }))
  return err(fault)
}
