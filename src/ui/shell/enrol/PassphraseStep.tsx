/**
 * Step two: the generated words, large, to be written on paper.  [UI5 SE6]
 *
 * Others can be drawn as often as wanted; none can be chosen.
 */
import { Button } from '../../parts/Button.tsx'
import { Page } from '../../parts/Page.tsx'
import { enrolWords } from '../../words/enrol.ts'
import { PassphraseList } from './PassphraseList.tsx'
import type { Enrolment } from './use-enrolment.ts'

const words = enrolWords.words

export function PassphraseStep({ enrolment }: { enrolment: Enrolment }) {
  const { passphrase, roll, goTo } = enrolment
  return (
    <Page title={words.title} key="words">
      <p>{words.body}</p>
      {passphrase === undefined ? (
        <p role="status">{words.making}</p>
      ) : (
        <PassphraseList passphrase={passphrase} label={words.label} />
      )}
      <p>
        <Button kind="quiet" onClick={() => void roll()}>
          {words.other}
        </Button>
      </p>
      <p>
        <strong>{words.write}</strong>
      </p>
      <div class="shell-acts">
        <Button disabled={passphrase === undefined} onClick={() => goTo('type-back')}>
          {words.next}
        </Button>
        <Button kind="secondary" onClick={() => goTo('who')}>
          {enrolWords.back}
        </Button>
      </div>
    </Page>
  )
}
