/**
 * The cases behind a number, each a link to the case, at its evidence.  [UI41 UI142]
 */
import type { StreamId } from '../../base/brand.ts'
import type { CaseLine } from '../../session/case-line.ts'
import { useOpen } from '../shell/app-model.ts'
import { boardWords } from '../words/lead.ts'
import { useLeaving } from './board-place.ts'

const words = boardWords.list
const ORDER = new Intl.Collator('en-GB', { numeric: true })

export interface CaseLinksProps {
  readonly id: string
  readonly what: string
  readonly streams: readonly StreamId[]
  /** The key question at which the cases open; without it each opens where it was left. */
  readonly keyQuestion?: string | undefined
}

export function CaseLinks({ id, what, streams, keyQuestion }: CaseLinksProps) {
  const lines = useOpen().workspace.lines.value
  const leave = useLeaving()
  const cases = streams
    .map((stream) => ({ stream, line: lines.get(stream) }))
    .toSorted((a, b) => ORDER.compare(a.line?.reference ?? '', b.line?.reference ?? ''))
  return (
    <section class="case-links" id={id} aria-label={words.title(what)}>
      <ul class="case-links__list">
        {cases.map(({ stream, line }) => (
          <li key={stream} class="case-links__one">
            {line ? (
              <>
                <a
                  href={toHref(stream, keyQuestion)}
                  onClick={() => leave(toHref(stream, keyQuestion))}
                >
                  {line.reference ?? words.noName}
                </a>{' '}
                <span class="muted">{toState(line)}</span>
              </>
            ) : (
              <span class="muted">{words.notHere}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const toHref = (stream: StreamId, keyQuestion: string | undefined): string =>
  keyQuestion === undefined
    ? `/case/${stream}`
    : `/case/${stream}/q/${encodeURIComponent(keyQuestion)}`

function toState({ officer, status, answered, total }: CaseLine): string {
  const state = status === 'finished' ? words.finished : words.progress(answered, total)
  return [officer, state].filter(Boolean).join(', ')
}
