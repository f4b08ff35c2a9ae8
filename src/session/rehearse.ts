/**
 * The rehearsal: no network in this app, every screen fetched, every case opened,
 * and the network given back whatever happens.  [RT10 RT11 RT12]
 *
 * Changes nothing. What fails is told, not mended, so that it is known before
 * the journey and not on it.
 */
import type { NetworkSwitch } from './network-switch.ts'
import { type OpenEveryAsk, type OpenedCase, openEveryCase } from './open-every-case.ts'
import type { Session } from './session.ts'

export interface RehearsalAsk extends OpenEveryAsk {
  readonly network: NetworkSwitch
  /** Fetches each screen from this tablet; resolves to how many are not here. */
  readonly loadScreens: () => Promise<number>
}

export interface RehearsalReport {
  readonly opened: number
  readonly faults: readonly OpenedCase[]
  readonly screensMissing: number
  /** False when it was broken off. */
  readonly isWhole: boolean
}

export async function rehearse(session: Session, ask: RehearsalAsk): Promise<RehearsalReport> {
  const giveBack = ask.network.cut()
  try {
    const screensMissing = await ask.loadScreens()
    const cases = await openEveryCase(session, ask)
    const faults = cases.filter(({ fault }) => fault !== undefined)
    return {
      opened: cases.length - faults.length,
      faults,
      screensMissing,
      isWhole: cases.length === ask.cases.length,
    }
  } finally {
    giveBack()
  }
}
