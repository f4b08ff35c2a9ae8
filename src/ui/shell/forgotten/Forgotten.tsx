/**
 * A forgotten passphrase, in three steps, and nothing lost.  [UI201 UN10 UN11]
 *
 * Reached from the lock. What is kept here goes out first, sealed; the last step
 * opens only when nothing is left to send.
 */
import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Page } from '../../parts/Page.tsx'
import { forgottenWords as words } from '../../words/way-in.ts'
import { useApp } from '../app-model.ts'
import { EnrolAgain } from '../enrol/EnrolAgain.tsx'
import { SendStep } from './SendStep.tsx'
import { useKeptHere } from './use-kept-here.ts'

export function Forgotten() {
  const app = useApp()
  const office = app.lockedOffice.value
  const kept = useKeptHere(office)
  const [isEnrolling, setEnrolling] = useState(false)
  if (isEnrolling) return <EnrolAgain />
  const isSent = kept?.unsent === 0
  return (
    <Page title={words.title} back={{ href: '/', text: words.back }} key="forgotten">
      <p>{words.lead}</p>
      <section>
        <h2>{words.send.title}</h2>
        {office ? (
          <SendStep office={office} kept={kept} />
        ) : (
          <Notice kind="warning">{words.send.noStore}</Notice>
        )}
      </section>
      <section>
        <h2>{words.link.title}</h2>
        <p>{app.linkCode === '' ? words.link.body : words.link.here}</p>
      </section>
      <section>
        <h2>{words.enrol.title}</h2>
        <p>{words.enrol.body}</p>
        <Button unavailable={!isSent} describedBy="again-wait" onClick={() => setEnrolling(true)}>
          {words.enrol.act}
        </Button>
        <p class="shell-hint" id="again-wait">
          {!isSent && words.enrol.wait}
        </p>
      </section>
    </Page>
  )
}
