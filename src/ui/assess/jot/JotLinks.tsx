/**
 * The questions to which a jotting is linked, each with its way out of it.
 */
import type { Jotting } from '../../../domain/assessment/jottings.ts'
import { paths } from '../../../domain/assessment/paths.ts'
import { unlinkJotting } from '../../../session/jot.ts'
import { Icon } from '../../parts/Icon.tsx'
import { jotWords as words } from '../../words/jottings.ts'
import { pathToPlace, placeHref } from '../case-places.ts'
import { useCaseScreen } from '../case-screen.ts'

export function JotLinks({ jotting: { id, links, earlier } }: { jotting: Jotting }) {
  const { open, form, canWrite, voice } = useCaseScreen()
  if (links.length + earlier.length === 0) return null
  return (
    <ul class="plain-list jot-links">
      {links.map((question) => {
        const target = pathToPlace(form, paths.judgement(question))
        return (
          <li key={question} class="jot-links__one">
            {target ? (
              <a
                class="jot-links__link"
                href={`${placeHref(open.stream, target.place)}#${target.row}`}
              >
                {question}
              </a>
            ) : (
              <span class="jot-links__link">{words.noLongerAsked(question)}</span>
            )}
            {canWrite.value && (
              <button
                type="button"
                class="jot-links__away"
                aria-label={words.unlink(question)}
                onClick={() => {
                  unlinkJotting(open, id, question)
                  voice.say(words.unlinked(question))
                }}
              >
                <Icon name="cross" />
              </button>
            )}
          </li>
        )
      })}
      {earlier.map((kept) => (
        <li key={kept} class="jot-links__one">
          <span class="jot-links__link">{words.noLongerAsked(keptToId(kept))}</span>
        </li>
      ))}
    </ul>
  )
}

/** A name that a version gave anew has the version behind it. */
const keptToId = (kept: string): string => kept.split('@')[0] ?? kept
