/**
 * How many passes of Argon2id this tablet can bear: as many as take about a
 * second, never fewer than the floor.  [UN1]
 *
 * Passes are added and not memory. Both cost an attacker's memory bandwidth the
 * same, but a tablet that was once given 256 MiB and is short of it on the day
 * could not open its own vault. The quicker of two runs counts: what else the
 * tablet was doing must not weaken the vault for good.
 */
import { KDF_FLOOR, type KdfParams, type MeasureKdf } from './kdf.ts'

/** In the middle of 0.7 to 1.2 seconds. */
const AIM_MS = 950
/** A bound for a clock that does not run; no tablet comes near it. */
const MOST_PASSES = 60

export type CalibrateKdf = () => Promise<KdfParams>

export const createCalibration =
  (measure: MeasureKdf): CalibrateKdf =>
  async () => {
    const first = await measure(KDF_FLOOR)
    const second = await measure(KDF_FLOOR)
    return makeKdfParams(Math.min(first, second))
  }

/** `floorMs`: what the floor takes here. Time grows with the passes. */
export function makeKdfParams(floorMs: number): KdfParams {
  const passes = Math.floor((KDF_FLOOR.iterations * AIM_MS) / Math.max(1, floorMs))
  const iterations = Math.min(MOST_PASSES, Math.max(KDF_FLOOR.iterations, passes))
  return { memoryKiB: KDF_FLOOR.memoryKiB, iterations }
}
