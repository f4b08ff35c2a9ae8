/**
 * What opens this tablet: the passphrase, and passkeys where the browser has them.
 * [UI202 UI203]
 */
import { Page } from '../../parts/Page.tsx'
import { wayInWords as words } from '../../words/way-in.ts'
import { useOpen } from '../app-model.ts'
import { ChangePassphrase } from './ChangePassphrase.tsx'
import { Passkeys } from './Passkeys.tsx'

export function WayIn() {
  const { practice } = useOpen().workspace.session
  return (
    <Page title={words.title} back={{ href: '/ready', text: words.back }}>
      {practice ? (
        <p>{words.practice}</p>
      ) : (
        <>
          <ChangePassphrase />
          <Passkeys />
        </>
      )}
    </Page>
  )
}
