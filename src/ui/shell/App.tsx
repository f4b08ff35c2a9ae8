/**
 * The app by its phase: starting, nobody here, locked, lost, open.  [UI5 UI6 UI31]
 *
 * One boundary for what breaks, one router for all phases. The tab is always
 * called Casebook: titles are written to disk by the browser.
 */
import { LocationProvider } from 'preact-iso'
import { useApp } from './app-model.ts'
import { CrashNotice } from './CrashNotice.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { LazyScreen } from './LazyScreen.tsx'
import { OpenApp } from './OpenApp.tsx'
import { Starting } from './Starting.tsx'
import { StartRoutes } from './StartRoutes.tsx'
import { StoreNotices } from './StoreNotices.tsx'
import { screens } from './screens.ts'
import { Unlock } from './Unlock.tsx'

export function App() {
  const { phase } = useApp()
  return (
    <ErrorBoundary>
      <LocationProvider>
        <CrashNotice />
        <StoreNotices />
        {phase.value.kind === 'starting' && <Starting />}
        {phase.value.kind === 'start' && <StartRoutes wasHere={phase.value.wasHere} />}
        {phase.value.kind === 'locked' && <Unlock />}
        {phase.value.kind === 'lost' && <LazyScreen screen={screens.loss} />}
        {phase.value.kind === 'open' && <OpenApp />}
      </LocationProvider>
    </ErrorBoundary>
  )
}
