/**
 * Another passphrase for this tablet: drawn, typed back, and only then in place of
 * the old one.  [UN2 UN3]
 *
 * The old one is asked for, so that nobody changes it on a tablet that was left
 * open. The new vault is opened with what was typed before it is written, in one
 * strict transaction: whatever is killed at whatever moment, the tablet opens
 * with the old words or with the new ones. Passkeys stay as they are.
 */
import { assert } from '../base/assert.ts'
import { err, ok, type Result } from '../base/result.ts'
import { makePassphrase } from '../crypto/passphrase.ts'
import { normalisePassphrase, openVault, sealVault } from '../crypto/vault.ts'
import type { Device } from './device.ts'
import { openWithPassphrase, type PassphraseFault } from './open-with-passphrase.ts'

export interface PassphraseWords {
  readonly current: string
  /** From `makePassphrase`, as it was shown. */
  readonly drawn: string
  /** What the person typed from their paper. */
  readonly typed: string
}

export type ChangeFault = PassphraseFault | { readonly kind: 'passphrase-differs' }

export const drawPassphrase = ({ ids }: Device): Promise<string> =>
  makePassphrase((count) => ids.randomBytes(count))

export async function changePassphrase(
  device: Device,
  { current, drawn, typed }: PassphraseWords,
): Promise<Result<void, ChangeFault>> {
  if (normalisePassphrase(typed) !== normalisePassphrase(drawn)) {
    return err({ kind: 'passphrase-differs' })
  }
  const opened = await openWithPassphrase(device, current)
  if (!opened.ok) return opened
  const { header, secrets } = opened.value
  const kdf = await device.calibrate()
  const vault = await sealVault(secrets, { passphrase: drawn, kdf }, header.device, device.derive)
  const again = await openVault(vault, typed, header.device, device.derive)
  assert(again.ok, 'a vault opens with the words that it was sealed with')
  await device.header.change((now) => (now.device === header.device ? { ...now, vault } : now))
  return ok(undefined)
}
