/**
 * The passkeys of this tablet: add one, name it, list them, take one away.
 * [UN20 UN22 UN23]
 *
 * Adding asks for the passphrase: a way in is made by who has one. Each is a copy
 * of the vault of its own, so that taking one away touches no other and never the
 * passphrase. Names are sealed: "key on Ann's lanyard" is nobody's to read.
 */
import { bytesToBase64url } from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { openText, sealText } from '../../crypto/seal.ts'
import { sealForPasskey } from '../../crypto/vault.ts'
import type { PasskeyRow } from '../../store/vault-header.ts'
import type { Device } from '../device.ts'
import { openWithPassphrase, type PassphraseFault } from '../open-with-passphrase.ts'
import type { Session } from '../session.ts'
import type { AuthenticatorFault } from './authenticator.ts'

export interface Passkey {
  /** The credential's id as text; names it on the page alone. */
  readonly id: string
  readonly name: string
  readonly addedAt: string
}

export type AddFault = PassphraseFault | AuthenticatorFault

const nameBinding = (row: Pick<PasskeyRow, 'credential'>): string =>
  `casebook/passkey-name/1|${bytesToBase64url(row.credential)}`

export async function addPasskey(
  device: Device,
  session: Session,
  wish: { readonly passphrase: string; readonly name: string },
): Promise<Result<void, AddFault>> {
  const { authenticator } = device
  if (!authenticator) return err({ kind: 'no-prf' })
  const opened = await openWithPassphrase(device, wish.passphrase)
  if (!opened.ok) return opened
  const { header, secrets } = opened.value
  const salt = new Uint8Array(device.ids.randomBytes(32))
  const known = header.passkeys.map(({ credential }) => credential)
  const made = await authenticator.make(salt, known)
  if (!made.ok) return made
  const { credential, output } = made.value
  const vault = await sealForPasskey(secrets, { credential, salt }, output, header.device)
  output.fill(0)
  const name = await sealText(wish.name, session.ownKey, nameBinding(vault))
  const row = { ...vault, name, addedAt: device.clock.now() }
  await device.header.change((now) =>
    now.device === header.device ? { ...now, passkeys: [...now.passkeys, row] } : now,
  )
  return ok(undefined)
}

export async function readPasskeys(device: Device, session: Session): Promise<readonly Passkey[]> {
  const header = await device.header.read()
  if (header === 'none' || header === 'unreadable') return []
  return Promise.all(
    header.passkeys.map(async (row) => ({
      id: bytesToBase64url(row.credential),
      name: (await openText(row.name, session.ownKey, nameBinding(row))) ?? '',
      addedAt: row.addedAt,
    })),
  )
}

export const removePasskey = ({ header }: Device, { id }: Passkey): Promise<void> =>
  header.change((now) => ({
    ...now,
    passkeys: now.passkeys.filter(({ credential }) => bytesToBase64url(credential) !== id),
  }))
