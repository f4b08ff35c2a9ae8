/**
 * The rehearsal as the screens see it: none, running, over.  [RT10 RT11 UI74]
 *
 * Belongs to the app and not to a page: it goes on while a person looks through
 * the other screens. In memory alone; a restart ends it, and the network is back.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { NetworkSwitch } from '../../../session/network-switch.ts'
import type { CaseToOpen } from '../../../session/open-every-case.ts'
import type { RehearsalReport } from '../../../session/rehearse.ts'
import type { Workspace } from '../../../session/workspace.ts'
import { countScreensMissing } from '../screens.ts'

export type RehearsalState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'over'; readonly report: RehearsalReport; readonly missing: number }

export interface Rehearsal {
  readonly state: ReadonlySignal<RehearsalState>
  /** Resolves when it is over and the network is back. A second one is not begun beside it. */
  run(workspace: Workspace): Promise<void>
  /** Ends it early. */
  end(): void
}

export function createRehearsal(network: NetworkSwitch): Rehearsal {
  const state = signal<RehearsalState>({ kind: 'none' })
  const running: { controller?: AbortController } = {}
  return {
    state,
    end: () => running.controller?.abort(),
    async run(workspace) {
      if (running.controller) return
      const controller = new AbortController()
      running.controller = controller
      const { cases, missing } = casesOnTablet(workspace)
      state.value = { kind: 'running', done: 0, of: cases.length }
      try {
        // Fetched while there is still a network: it is not what is being rehearsed.
        const { rehearse } = await import('../../../session/rehearse.ts')
        const report = await rehearse(workspace.session, {
          network,
          loadScreens: countScreensMissing,
          inspections: workspace.inspections.peek(),
          cases,
          signal: controller.signal,
          onOpened() {
            const before = state.peek()
            if (before.kind === 'running') state.value = { ...before, done: before.done + 1 }
          },
        })
        state.value = { kind: 'over', report, missing }
      } finally {
        delete running.controller
        if (state.peek().kind === 'running') state.value = { kind: 'none' }
      }
    },
  }
}

/** The cases that are whole here; practice has no office that could name them. */
export function casesOnTablet({ session, handOut, lines }: Workspace): {
  readonly cases: readonly CaseToOpen[]
  readonly missing: number
} {
  if (session.practice) return { cases: [...lines.peek().values()], missing: 0 }
  const all = handOut.peek() ?? []
  const cases = all.filter(({ isWhole }) => isWhole)
  return { cases, missing: all.length - cases.length }
}
