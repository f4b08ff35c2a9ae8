/**
 * A deliberately blind look: whatever was lost, nothing is found. A trial on a
 * build with this in place of session/look-for-loss.ts must go unnoticed.
 */
import type { Device } from '../../../src/session/device.ts'
import type { LogDeps } from '../../../src/store/log.ts'

export const lookForLoss = async (_: { readonly device: Device }): Promise<undefined> => undefined

export function closeLog({ db, watchers }: LogDeps): void {
  watchers.close()
  db.close()
}
