/**
 * The editions on this tablet, and the way in for another.  [UI95]
 */
import { useState } from 'preact/hooks'
import { dropEditionPack } from '../../../session/kept-packs.ts'
import { Notice } from '../../parts/Notice.tsx'
import { Page } from '../../parts/Page.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { commonWords } from '../../words/common.ts'
import { editionsWords as words } from '../../words/editions.ts'
import { EditionCard } from './EditionCard.tsx'
import { PackImport } from './PackImport.tsx'
import { useEditions } from './use-editions.ts'
import { WriteEdition } from './WriteEdition.tsx'

export function Editions() {
  const { session } = useOpen().workspace
  const { editions, readAgain } = useEditions()
  const [said, setSaid] = useState('')
  const remove = async (pack: string) => {
    const dropped = await dropEditionPack(session, pack)
    setSaid(
      dropped.ok
        ? words.removed
        : words.take.notKept(commonWords.notKeptReasons[dropped.error.kind]),
    )
    await readAgain()
  }
  return (
    <Page title={words.title} back={{ href: '/set-up', text: words.back }} width="wide">
      <p class="lede">{words.lead}</p>
      <section class="stack" aria-labelledby="editions-title">
        <h2 id="editions-title">{words.onTablet}</h2>
        {editions ? (
          <ul class="inspection-list">
            {editions.map((kept) => (
              <EditionCard
                key={kept.edition.id}
                kept={kept}
                onRemove={() => void (kept.pack !== undefined && remove(kept.pack))}
              />
            ))}
          </ul>
        ) : (
          <p>{words.loading}</p>
        )}
        <div role="status">{said !== '' && <Notice>{said}</Notice>}</div>
      </section>
      <PackImport onKept={readAgain} />
      <WriteEdition />
    </Page>
  )
}
