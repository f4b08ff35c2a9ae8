/**
 * The app of an unlocked person: header, page, the idle lock's ears.  [UI1 UI6]
 *
 * Hide covers the screen at once; keeping what was typed may take a moment more.
 */

import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { shellWords } from '../words/shell.ts'
import { useApp, useOpen } from './app-model.ts'
import { Header } from './Header.tsx'
import { IdleWarning } from './IdleWarning.tsx'
import { OpenRoutes } from './OpenRoutes.tsx'
import { RehearsalBar } from './ready/RehearsalBar.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'
import { useFocusOnRoute } from './use-focus-on-route.ts'
import { useRestart } from './use-restart.ts'
import { useSearchKey } from './use-search-key.ts'
import { watchIdle } from './watch-idle.ts'
import { watchShield } from './watch-shield.ts'

export function OpenApp() {
  const app = useApp()
  const { idle } = useOpen()
  const { path } = useLocation()
  const lock = useRestart()
  const [hidden, setHidden] = useState(false)
  useEffect(() => watchIdle({ idle, flush: () => void app.openedCase?.flush() }), [idle, app])
  useEffect(() => watchShield(shellWords.shielded), [])
  useSearchKey()
  useFocusOnRoute(path)
  const hide = () => {
    setHidden(true)
    lock()
  }
  return (
    <>
      <div class={hidden ? 'app app--hidden' : 'app'} inert={hidden}>
        <a class="skip-link" href="#main">
          {shellWords.skip}
        </a>
        <Header onHide={hide} />
        <RehearsalBar />
        <UpdateNotice />
        <OpenRoutes />
        <IdleWarning />
      </div>
      {hidden && (
        <div class="app-cover" role="status">
          <p>{shellWords.hidden}</p>
          <p>{shellWords.hiding}</p>
        </div>
      )}
    </>
  )
}
