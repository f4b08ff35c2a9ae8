/**
 * Taking a copy in while the tablet is locked: nothing is opened for it.  [UI183]
 */
import { Page } from '../../parts/Page.tsx'
import { copiesWords as words } from '../../words/copies.ts'
import { PlainHeader } from '../PlainHeader.tsx'
import { TakeIn } from './TakeIn.tsx'
import { useTakeIn } from './use-take-in.ts'

const nothingToShow = async () => undefined

export function LockedTakeIn() {
  const taking = useTakeIn({ session: undefined, onTaken: nothingToShow })
  return (
    <>
      <PlainHeader />
      <Page title={words.take.title} back={{ href: '/', text: words.locked.back }}>
        <p>{words.take.body}</p>
        <p>{words.take.lockedBody}</p>
        <TakeIn taking={taking} />
      </Page>
    </>
  )
}
