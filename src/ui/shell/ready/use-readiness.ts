/**
 * The lines of this moment, and the acts that mend them.  [RT5 RT6]
 *
 * Gathers facts and judges nothing: that is `session/readiness.ts`.
 */
import { useState } from 'preact/hooks'
import type { OpenedCase } from '../../../session/open-every-case.ts'
import {
  judgeReadiness,
  type MendId,
  type ReadyFacts,
  type ReadyLine,
} from '../../../session/readiness.ts'
import { type AppModel, type OpenPhase, useApp, useOpen } from '../app-model.ts'
import { canSetUp } from '../roles.ts'
import { useOpenedCases } from './use-opened-cases.ts'
import { useTabletLook } from './use-tablet-look.ts'

export interface Readiness {
  readonly facts: ReadyFacts
  readonly lines: readonly ReadyLine[]
  readonly faults: readonly OpenedCase[]
  /** The one that is being mended. */
  readonly mending: MendId | undefined
  /** Something that needs the office was tried: now its trouble is worth saying. */
  readonly hasAsked: boolean
  mend(id: MendId): Promise<void>
}

export function useReadiness(): Readiness {
  const app = useApp()
  const phase = useOpen()
  const tablet = useTabletLook()
  const cases = useOpenedCases()
  const [mending, setMending] = useState<MendId>()
  const [hasAsked, setAsked] = useState(false)
  const { isCounted, ...looked } = tablet.facts
  const { waiting, ...told } = officeFacts(app, phase)
  const unsent = isCounted ? waiting : undefined
  const facts: ReadyFacts = { ...told, ...looked, unsent, cases: cases.facts }
  const acts: Readonly<Record<MendId, () => Promise<unknown> | unknown>> = {
    'fetch-app': app.deps.mendApp,
    'ask-storage': app.deps.storage.askToPersist,
    'look-again': () => undefined,
    'open-cases': cases.again,
    enrol: () => app.lock(),
    'fetch-cases': () => phase.office?.sendNow(),
    'compare-clock': () => phase.office?.sendNow(),
    'send-now': () => phase.office?.sendNow(),
    'compare-copies': () => phase.office?.sendNow(),
    // Links: nothing to do here.
    'set-up': () => undefined,
    'see-parked': () => undefined,
  }
  return {
    facts,
    lines: judgeReadiness(facts),
    faults: cases.faults,
    mending,
    hasAsked,
    async mend(id) {
      if (mending !== undefined) return
      setMending(id)
      try {
        await acts[id]()
        await tablet.look()
      } finally {
        setMending(undefined)
        setAsked(true)
      }
    },
  }
}

function officeFacts({ deps }: AppModel, { workspace, office }: OpenPhase) {
  const { session, inspections, queue, receipt } = workspace
  const { unsent, orders, parked } = queue.value
  const status = office?.status.value
  const kept = receipt.value
  return {
    practice: session.practice,
    canSetUp: canSetUp(session),
    app: deps.offlineReady.value,
    hasKey: inspections.value.size > 0,
    clockOffMinutes: status && status.lastContact !== null ? (status.clockOffMinutes ?? 0) : null,
    waiting: unsent + orders,
    parked,
    receiptAgeMs: kept && Math.max(0, deps.device.wallMs() - Date.parse(kept.at)),
  }
}
