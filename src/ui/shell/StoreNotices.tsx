/**
 * What the browser's store has to say above every page.  [SF3 SF4 UI187 UI188]
 */
import { useEffect, useState } from 'preact/hooks'
import { noteFault } from '../../session/note-fault.ts'
import { Notice } from '../parts/Notice.tsx'
import { storeNotices as words } from '../words/store-notices.ts'
import { useApp } from './app-model.ts'
import { watchTabs } from './watch-tabs.ts'

export function StoreNotices() {
  const { deps, phase } = useApp()
  const [isSecond, setSecond] = useState(false)
  const session = phase.value.kind === 'open' ? phase.value.workspace.session : undefined
  useEffect(() => {
    if (!session) return
    void deps.storage.isPersisted().then((isKept) => {
      if (!isKept && !session.practice) noteFault(session, 'not-persisted')
    })
    return watchTabs(session.log.db.name, (isTwice) => {
      if (isTwice) noteFault(session, 'second-tab')
      setSecond(isTwice)
    })
  }, [deps, session])
  const isBlocked = deps.storeBlocked.value
  return (
    <div role="status">
      {isBlocked && <OneNotice {...words.blocked} />}
      {session && isSecond && <OneNotice {...words.secondTab} />}
    </div>
  )
}

function OneNotice({ title, body }: { title: string; body: string }) {
  return (
    <div class="store-notice">
      <Notice kind="warning" title={title}>
        <p>{body}</p>
      </Notice>
    </div>
  )
}
