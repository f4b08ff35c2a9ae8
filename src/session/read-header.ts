/**
 * The vault's header, or that there is none.  [LO1]
 *
 * A database that the browser cannot open has no header for us, whatever it calls
 * the fault: a start that throws would show nothing at all.
 */
import type { VaultHeader } from '../store/vault-header.ts'
import type { Device } from './device.ts'

export async function readHeader({
  header,
}: Pick<Device, 'header'>): Promise<VaultHeader | 'none' | 'unreadable'> {
  try {
    return await header.read()
  } catch {
    return 'unreadable'
  }
}
