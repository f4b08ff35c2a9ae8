/**
 * Step two: the generated words, large, to be written on paper.  [UI5 SE6]
 *
 * Others can be drawn as often as wanted; none can be chosen.
 */
import { Button } from '../../parts/Button.tsx'
import { Page } from '../../parts/Page.tsx'
import { enrolWords } from '../../words/enrol.ts'
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
        <ol class="passphrase" aria-label={words.label} aria-live="polite">
          {passphrase.split(' ').map((word, index) => (
            <li key={index} class="passphrase__word">
              {word}
            </li>
          ))}
        </ol>
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
