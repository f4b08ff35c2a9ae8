/**
 * Copies by file: save one, take one in, hand a case over, and the page that
 * opens one when every server is gone.  [UI180]
 */
import { Page } from '../../parts/Page.tsx'
import { copiesWords as words } from '../../words/copies.ts'
import { useOpen } from '../app-model.ts'
import { HandOver } from './HandOver.tsx'
import { ReaderDownload } from './ReaderDownload.tsx'
import { SaveCopy } from './SaveCopy.tsx'
import { TakeIn } from './TakeIn.tsx'
import { useTakeIn } from './use-take-in.ts'

export function CopiesPage() {
  const { session, refreshAll } = useOpen().workspace
  const taking = useTakeIn({ session, onTaken: refreshAll })
  const back = { href: '/sync', text: words.back }
  if (session.practice) {
    return (
      <Page title={words.title} back={back}>
        <p>{words.practice}</p>
      </Page>
    )
  }
  return (
    <Page title={words.title} back={back}>
      <SaveCopy />
      <section class="copies-part">
        <h2>{words.take.title}</h2>
        <p>{words.take.body}</p>
        <TakeIn taking={taking} />
      </section>
      <HandOver />
      <ReaderDownload />
    </Page>
  )
}
