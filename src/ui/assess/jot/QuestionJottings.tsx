/**
 * The jottings of one question, opened in its place; each becomes evidence text
 * in one tap.  [UI114 JO8 JO9]
 */
import { addAsEvidence } from '../../../session/jot.ts'
import { Button } from '../../parts/Button.tsx'
import { WrittenText } from '../../parts/WrittenText.tsx'
import { toDayAndTime } from '../../words/common.ts'
import { jotWords as words } from '../../words/jottings.ts'
import { useCaseScreen } from '../case-screen.ts'

export function QuestionJottings({ id }: { id: string }) {
  const { open, jottings, canWrite, voice } = useCaseScreen()
  const linked = jottings.value.filter(({ links }) => links.includes(id))
  if (linked.length === 0) return null
  return (
    <ul class="plain-list question-jottings">
      {linked.map(({ id: jotting, at, text }) => (
        <li key={jotting} class="question-jottings__one">
          <p class="question-jottings__text" dir="auto">
            <span class="muted">{toDayAndTime(at)}</span> <WrittenText text={text} />
          </p>
          {canWrite.value && (
            <Button
              kind="secondary"
              icon="note"
              onClick={() => {
                const done = addAsEvidence(open, text, toDayAndTime(at), id)
                const say = done === 'added' ? voice.say : voice.shout
                say(words.evidence[done])
              }}
            >
              {words.asEvidence}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
