/**
 * The hits of one case, by its reference and kind; those of the standards open in
 * the case that was open last.  [SR5 PR4]
 */
import { useRef, useState } from 'preact/hooks'
import type { StreamId } from '../../base/brand.ts'
import { Button } from '../parts/Button.tsx'
import { SaidWith } from '../parts/SaidWith.tsx'
import { WrittenText } from '../parts/WrittenText.tsx'
import { useOpen } from '../shell/app-model.ts'
import { searchWords as words } from '../words/search.ts'
import { cutSnippet } from './cut-snippet.ts'
import type { HitGroup, ShownHit } from './group-hits.ts'
import { hitToHref } from './hit-to-href.ts'

/** At first, and with each press: what is long stays behind the next case. */
const SHOWN = 8
const MORE = 100

export interface ResultGroupProps {
  readonly group: HitGroup
  readonly like: ReadonlySet<string>
  /** The case in which questions of no case open. */
  readonly home: StreamId | undefined
}

export function ResultGroup({ group: { stream, hits }, like, home }: ResultGroupProps) {
  const { lines } = useOpen().workspace
  const at = stream ?? home
  const line = at && lines.value.get(at)
  const reference = line?.reference ?? words.noReference
  const title = `results-${stream ?? 'standards'}`
  const [shown, setShown] = useState(SHOWN)
  const name = stream ? reference : words.standards
  const list = useRef<HTMLUListElement>(null)
  const showMore = () => {
    setShown(shown + MORE)
    // The button may go: the focus goes on with what it brought.
    const first = shown
    setTimeout(() => list.current?.querySelectorAll('a')[first]?.focus())
  }
  return (
    <section class="results__case" aria-labelledby={title}>
      <h2 class="results__title" id={title}>
        <WrittenText text={name} />
        {!stream && <span class="muted"> {words.opensIn}</span>}
      </h2>
      <ul class="plain-list" ref={list}>
        {hits.slice(0, shown).map((hit) => (
          <HitRow key={`${hit.kind} ${hit.path} ${hit.text}`} hit={hit} stream={at} like={like} />
        ))}
      </ul>
      {hits.length > shown && (
        <Button kind="quiet" onClick={showMore}>
          <SaidWith
            words={(of) => words.more(Math.min(MORE, hits.length - shown), of)}
            text={name}
          />
        </Button>
      )}
    </section>
  )
}

interface HitRowProps {
  readonly hit: ShownHit
  readonly stream: StreamId | undefined
  readonly like: ReadonlySet<string>
}

function HitRow({ hit, stream, like }: HitRowProps) {
  const { kind, question, text, path } = hit
  const href = hitToHref(useOpen().workspace, stream, path)
  return (
    <li>
      <a class="results__hit" href={href}>
        <span class="results__kind">
          {words.kind[kind]}
          {question !== undefined && ` ${question}`}
        </span>
        <span class="results__text" dir="auto">
          {kind === 'officer'
            ? words.officerMatches
            : cutSnippet(text, like).map((piece, at) =>
                piece.isFound ? <mark key={at}>{piece.text}</mark> : piece.text,
              )}
        </span>
      </a>
    </li>
  )
}
