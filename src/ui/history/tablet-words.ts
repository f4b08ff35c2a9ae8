/**
 * What a device is called: this tablet, or a short code that stays the same.
 */
import type { DeviceId } from '../../base/brand.ts'
import { base64urlToBytes, bytesToHex } from '../../base/bytes.ts'
import { historyWords } from '../words/history.ts'

export function deviceToWords(device: DeviceId, own: DeviceId): string {
  if (device === own) return historyWords.thisTablet
  const bytes = base64urlToBytes(device)
  return historyWords.tablet(bytes ? bytesToHex(bytes.subarray(0, 2)).toUpperCase() : device)
}
