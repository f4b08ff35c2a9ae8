/**
 * The lock.  [UI6]
 *
 * Says that a locked tablet goes on sending, and what to do for a forgotten
 * passphrase: nothing here ever wipes anything.
 */

import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Details } from '../parts/Details.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { shellWords, unlockWords as words } from '../words/shell.ts'
import { CheckedLine } from './CheckedLine.tsx'
import { MendedNotice } from './MendedNotice.tsx'
import { PlainHeader } from './PlainHeader.tsx'
import { screens } from './screens.ts'
import { takeCode } from './take-code.ts'
import { UnlockForm } from './UnlockForm.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'
import { useUnlock } from './use-unlock.ts'

export function Unlock() {
  const state = useUnlock()
  const { path } = useLocation()
  useEffect(() => {
    takeCode()
    // Fetched while the passphrase is typed and worked on.
    for (const screen of [screens.cases, screens.casePage]) screen.load()
  }, [])
  return (
    <>
      <PlainHeader />
      <UpdateNotice />
      <Page title={words.title}>
        <MendedNotice />
        {path === '/enrol' && <Notice kind="warning">{shellWords.lockedEnrolled}</Notice>}
        <UnlockForm state={state} />
        <CheckedLine />
        <p>{words.sends}</p>
        <Details summary={words.forgotten}>
          <p>{words.forgottenBody}</p>
        </Details>
      </Page>
    </>
  )
}
