/**
 * A tablet that nobody has enrolled: enrol it, or practise.  [UI5]
 *
 * Where the tablet held work before, that is said first: an empty start must
 * never look like an innocent one.
 */
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../parts/Button.tsx'
import { ButtonLink } from '../parts/ButtonLink.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { startWords as words } from '../words/shell.ts'
import { useApp } from './app-model.ts'
import { screens } from './screens.ts'

/** Where a page goes whose tablet was withdrawn and emptied: nothing else remembers it. */
const WITHDRAWN_PATH = '/withdrawn'

export function Start({ wasHere }: { wasHere: boolean }) {
  const app = useApp()
  const { path } = useLocation()
  const [opening, setOpening] = useState(false)
  const [fault, setFault] = useState<string>()
  const practise = async () => {
    setOpening(true)
    // Fetched while practice is being opened.
    for (const screen of [screens.cases, screens.casePage]) screen.load()
    try {
      setFault(await app.practise())
    } finally {
      setOpening(false)
    }
  }
  return (
    <Page title={words.title}>
      <p class="shell-lead">{words.lead}</p>
      {wasHere && (
        <Notice kind="warning" title={words.wasHere.title} urgent>
          <p>{words.wasHere.happened}</p>
          <p>{words.wasHere.safe}</p>
          <p>{words.wasHere.act}</p>
        </Notice>
      )}
      {path === WITHDRAWN_PATH && (
        <Notice kind="success" title={words.withdrawn.title}>
          <p>{words.withdrawn.happened}</p>
          <p>{words.withdrawn.act}</p>
        </Notice>
      )}
      <section class="shell-choice">
        <h2>{words.enrol.title}</h2>
        <p>{words.enrol.body}</p>
        <ButtonLink href="/enrol">{words.enrol.act}</ButtonLink>
      </section>
      <section class="shell-choice">
        <h2>{words.practise.title}</h2>
        <p>{words.practise.body}</p>
        {fault !== undefined && (
          <Notice kind="error" urgent>
            {words.practise.fault(faultToWords(fault))}
          </Notice>
        )}
        <Button kind="secondary" disabled={opening} onClick={() => void practise()}>
          {opening ? words.practise.opening : words.practise.act}
        </Button>
      </section>
    </Page>
  )
}

function faultToWords(kind: string): string {
  const known: Readonly<Record<string, string | undefined>> = words.practise.faults
  return (Object.hasOwn(known, kind) ? known[kind] : undefined) ?? words.practise.faults.other
}
