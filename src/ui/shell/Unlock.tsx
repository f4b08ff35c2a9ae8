/**
 * The lock.  [UI6 UI201 UI204]
 *
 * Says that a locked tablet goes on sending, and leads on from a forgotten
 * passphrase: nothing here ever wipes anything. The code of a link that is opened
 * here is kept for that and for nothing else.
 */

import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { shellWords, unlockWords as words } from '../words/shell.ts'
import { useApp } from './app-model.ts'
import { CheckedLine } from './CheckedLine.tsx'
import { LazyScreen } from './LazyScreen.tsx'
import { MendedNotice } from './MendedNotice.tsx'
import { PasskeyUnlock } from './PasskeyUnlock.tsx'
import { PlainHeader } from './PlainHeader.tsx'
import { screens } from './screens.ts'
import { takeCode } from './take-code.ts'
import { UnlockForm } from './UnlockForm.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'
import { useUnlock } from './use-unlock.ts'

export function Unlock() {
  const app = useApp()
  const state = useUnlock()
  const { path } = useLocation()
  useEffect(() => {
    app.linkCode = takeCode() || app.linkCode
    // Fetched while the passphrase is typed and worked on.
    for (const screen of [screens.cases, screens.casePage]) screen.load()
  }, [app])
  if (path === '/forgotten')
    return (
      <>
        <PlainHeader />
        <UpdateNotice />
        <LazyScreen screen={screens.forgotten} />
      </>
    )
  if (path === '/copies') return <LazyScreen screen={screens.lockedTakeIn} />
  return (
    <>
      <PlainHeader />
      <UpdateNotice />
      <Page title={words.title}>
        <MendedNotice />
        {path === '/enrol' && <Notice kind="warning">{shellWords.lockedEnrolled}</Notice>}
        <PasskeyUnlock state={state} />
        <UnlockForm state={state} />
        <CheckedLine />
        <p>{words.sends}</p>
        <p>
          <a href="/forgotten">{words.forgotten}</a>
        </p>
        <p>
          <a href="/copies">{words.takeCopy}</a>
        </p>
      </Page>
    </>
  )
}
