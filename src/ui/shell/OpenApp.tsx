/**
 * The app of an unlocked person: header, page, the idle lock's ears.
 * [UI1 UI6 LK4]
 *
 * Hide covers the screen at once, in every tab; keeping what was typed may take a
 * moment more.
 */

import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Session } from '../../session/session.ts'
import type { Workspace } from '../../session/workspace.ts'
import { shellWords } from '../words/shell.ts'
import { type AppModel, useApp, useOpen } from './app-model.ts'
import { createCopyStore } from './copies/copy-store.ts'
import { Header } from './Header.tsx'
import { IdleWarning } from './IdleWarning.tsx'
import { LeftNotice } from './LeftNotice.tsx'
import { OpenRoutes } from './OpenRoutes.tsx'
import { RehearsalBar } from './ready/RehearsalBar.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'
import { useFocusOnRoute } from './use-focus-on-route.ts'
import { useLockEars } from './use-lock-ears.ts'
import { useSearchKey } from './use-search-key.ts'
import { watchShield } from './watch-shield.ts'

async function loadCopyKeeper({ deps }: AppModel, session: Session): Promise<void> {
  const { device, appVersion } = deps
  const { name } = device.names
  if (!(await createCopyStore(name).readHandle())) return
  const { copyKeeperOf } = await import('./copies/copy-keeper.ts')
  copyKeeperOf({ session, name, appVersion })
}

/** Practice has nobody who could leave, and no office that could say that it is over. */
function watchOfficeOf(workspace: Workspace): () => void {
  const left = new AbortController()
  if (!workspace.session.practice) {
    void import('../../session/watch-keys.ts').then(({ watchKeys }) =>
      watchKeys(left.signal, workspace),
    )
    void import('../../session/watch-deletions.ts').then(({ watchDeletions }) =>
      watchDeletions(left.signal, workspace),
    )
  }
  return () => left.abort()
}

export function OpenApp() {
  const app = useApp()
  const { workspace } = useOpen()
  const { path } = useLocation()
  const { isHidden, hide } = useLockEars()
  useEffect(() => watchShield(shellWords.shielded), [])
  useEffect(() => {
    // Behind the first page: the chosen copy is written again by itself.
    if (!workspace.session.practice) void loadCopyKeeper(app, workspace.session)
  }, [app, workspace])
  useEffect(() => watchOfficeOf(workspace), [workspace])
  useSearchKey()
  useFocusOnRoute(path)
  return (
    <>
      <div class={isHidden ? 'app app--hidden' : 'app'} inert={isHidden}>
        <a class="skip-link" href="#main">
          {shellWords.skip}
        </a>
        <Header onHide={hide} />
        <RehearsalBar />
        <UpdateNotice />
        <LeftNotice />
        <OpenRoutes />
        <IdleWarning />
      </div>
      {isHidden && (
        <div class="app-cover" role="status">
          <p>{shellWords.hidden}</p>
          <p>{shellWords.hiding}</p>
        </div>
      )}
    </>
  )
}
