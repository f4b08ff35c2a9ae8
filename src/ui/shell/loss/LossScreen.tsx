/**
 * Something that was kept on this tablet is missing, before anything new is
 * written: what happened, what is safe, what to do.  [UI6 UI170 UI171]
 *
 * The first button mends; after it only the passphrase is asked for.
 */
import { Notice } from '../../parts/Notice.tsx'
import { Page } from '../../parts/Page.tsx'
import { lossToWords, lossScreenWords as words } from '../../words/losses.ts'
import { useApp } from '../app-model.ts'
import { PlainHeader } from '../PlainHeader.tsx'
import { LockedCopy } from './LockedCopy.tsx'
import { LossActs } from './LossActs.tsx'

export function LossScreen() {
  const { phase } = useApp()
  if (phase.value.kind !== 'lost') return null
  const { loss } = phase.value
  const said = lossToWords(loss)
  return (
    <>
      <PlainHeader />
      <Page title={said.title} key="loss">
        <Notice kind="warning" title={words.happenedTitle}>
          <p>{said.happened}</p>
          {said.missing !== undefined && <p class="loss__missing">{said.missing}</p>}
        </Notice>
        <h2>{words.safeTitle}</h2>
        <ul class="loss__places">
          {said.safe.map((place) => (
            <li key={place}>{place}</li>
          ))}
        </ul>
        <h2>{words.actTitle}</h2>
        <p>{said.act}</p>
        <LossActs ways={loss.ways} held={loss.held} />
        {loss.kind === 'newer-store' && <LockedCopy />}
        <p class="shell-hint">{words.small(loss.why)}</p>
      </Page>
    </>
  )
}
