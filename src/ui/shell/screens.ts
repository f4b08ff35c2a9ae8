/**
 * The screens that are not in the first load, each fetched when it is first
 * shown or foreseen.
 *
 * From the service worker's cache that takes a few milliseconds, also offline. A
 * screen once fetched is shown without a moment in between.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { FunctionComponent } from 'preact'

export interface Screen {
  readonly state: ReadonlySignal<ScreenState>
  load(): void
}

export type ScreenState =
  | { readonly kind: 'away' }
  | { readonly kind: 'here'; readonly Component: FunctionComponent }
  | { readonly kind: 'failed'; readonly error: Error }

function createScreen(fetchScreen: () => Promise<FunctionComponent>): Screen {
  const state = signal<ScreenState>({ kind: 'away' })
  const begun = { value: false }
  return {
    state,
    load() {
      if (begun.value) return
      begun.value = true
      fetchScreen().then(
        (Component) => {
          state.value = { kind: 'here', Component }
        },
        (error: unknown) => {
          const known = error instanceof Error ? error : new Error(String(error))
          state.value = { kind: 'failed', error: known }
        },
      )
    },
  }
}

export const screens = {
  enrol: createScreen(async () => (await import('./enrol/screens.ts')).Enrol),
  forgotten: createScreen(async () => (await import('./enrol/screens.ts')).Forgotten),
  wayIn: createScreen(async () => (await import('./enrol/screens.ts')).WayIn),
  ready: createScreen(async () => (await import('./ready/Ready.tsx')).Ready),
  loss: createScreen(async () => (await import('./loss/LossScreen.tsx')).LossScreen),
  sync: createScreen(async () => (await import('./sync/SyncPage.tsx')).SyncPage),
  copies: createScreen(async () => (await import('./copies/CopiesPage.tsx')).CopiesPage),
  diagnostics: createScreen(
    async () => (await import('./diagnostics/DiagnosticsPage.tsx')).DiagnosticsPage,
  ),
  lockedTakeIn: createScreen(async () => (await import('./copies/LockedTakeIn.tsx')).LockedTakeIn),
  cases: createScreen(async () => (await import('../assess/Cases.tsx')).Cases),
  casePage: createScreen(async () => (await import('../assess/CasePage.tsx')).CasePage),
  conflicts: createScreen(async () => (await import('../history/Conflicts.tsx')).Conflicts),
  search: createScreen(async () => (await import('../search/SearchPage.tsx')).SearchPage),
  board: createScreen(async () => (await import('../lead/Board.tsx')).Board),
  panel: createScreen(async () => (await import('../lead/panel/PanelPage.tsx')).PanelPage),
  evidence: createScreen(
    async () => (await import('../lead/evidence/EvidencePage.tsx')).EvidencePage,
  ),
  parked: createScreen(async () => (await import('../lead/parked/ParkedPage.tsx')).ParkedPage),
  ratings: createScreen(async () => (await import('../lead/RatingsPage.tsx')).RatingsPage),
  examples: createScreen(async () => (await import('../lead/Examples.tsx')).Examples),
  report: createScreen(async () => (await import('../report/screens.ts')).Report),
  reportPages: createScreen(async () => (await import('../report/screens.ts')).ReportPages),
  comparison: createScreen(async () => (await import('../report/screens.ts')).Comparison),
  archive: createScreen(async () => (await import('../report/screens.ts')).Archive),
  setUp: createScreen(async () => (await import('../setup/screens.ts')).SetUp),
  newInspection: createScreen(async () => (await import('../setup/screens.ts')).NewInspection),
  samples: createScreen(async () => (await import('../setup/samples/screens.ts')).SamplesPage),
  sample: createScreen(async () => (await import('../setup/samples/screens.ts')).SamplePage),
  editions: createScreen(async () => (await import('../setup/screens.ts')).Editions),
  editionChange: createScreen(async () => (await import('../setup/screens.ts')).EditionChange),
  end: createScreen(async () => (await import('../setup/screens.ts')).EndPage),
  people: createScreen(async () => (await import('../setup/screens.ts')).PeoplePage),
  allocation: createScreen(async () => (await import('../setup/screens.ts')).AllocationPage),
  appointments: createScreen(async () => (await import('../setup/screens.ts')).AppointmentsPage),
  importList: createScreen(async () => (await import('../setup/import/screens.ts')).ImportPage),
} as const

/** Fetches every screen, and resolves to how many cannot be. */
export async function countScreensMissing(): Promise<number> {
  const states = await Promise.all(Object.values(screens).map(untilLoaded))
  return states.filter(({ kind }) => kind === 'failed').length
}

function untilLoaded({ state, load }: Screen): Promise<ScreenState> {
  return new Promise((resolve) => {
    // Told at once, and again when it changes.
    const stop = state.subscribe((now) => {
      if (now.kind === 'away') return
      resolve(now)
      queueMicrotask(() => stop())
    })
    load()
  })
}
