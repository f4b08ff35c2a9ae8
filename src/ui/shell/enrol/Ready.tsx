/**
 * The first "Ready to travel": what is there, and what is still on its way.  [UI5]
 *
 * A tick is drawn only for what was looked at just now.
 */
import { useEffect, useState } from 'preact/hooks'
import { ButtonLink } from '../../parts/ButtonLink.tsx'
import { Page } from '../../parts/Page.tsx'
import { readyWords as words } from '../../words/enrol.ts'
import { roleWords } from '../../words/roles.ts'
import { useApp, useOpen } from '../app-model.ts'
import { canSetUp } from '../roles.ts'
import { Fingerprint } from './Fingerprint.tsx'
import { ReadyLine } from './ReadyLine.tsx'

export function Ready() {
  const { deps } = useApp()
  const { session, lines, inspections } = useOpen().workspace
  const [storage, setStorage] = useState<'unknown' | 'yes' | 'no'>('unknown')
  useEffect(() => {
    void deps.askToPersist().then((granted) => setStorage(granted ? 'yes' : 'no'))
  }, [deps])
  const cases = lines.value.size
  const hasKey = inspections.value.size > 0
  const complete = deps.offlineReady.value
  return (
    <Page title={words.title}>
      <p>{words.body}</p>
      <ul class="ready-list">
        <ReadyLine isDone={complete === 'yes'}>{words.app[complete]}</ReadyLine>
        <ReadyLine isDone={storage === 'yes'}>{words.storage[storage]}</ReadyLine>
        <ReadyLine isDone>{words.enrolled(session.personName, roleWords[session.role])}</ReadyLine>
        {canSetUp(session) ? (
          !hasKey && <ReadyLine isDone={false}>{words.makeInspection}</ReadyLine>
        ) : (
          <ReadyLine isDone={cases > 0}>
            {cases > 0 ? words.cases(cases) : words.noCases}
            {!hasKey && (
              <>
                <p>{words.waiting}</p>
                <Fingerprint text={session.fingerprint} />
              </>
            )}
            {hasKey && cases === 0 && <p>{words.handOut}</p>}
          </ReadyLine>
        )}
      </ul>
      <ButtonLink href="/">
        {!canSetUp(session) ? words.goToCases : hasKey ? words.goToBoard : words.goToSetUp}
      </ButtonLink>
    </Page>
  )
}
