/**
 * The hits of one case, by its reference and kind; those of the standards open in
 * the case that was open last.  [SR5 PR4]
 */
import type { StreamId } from '../../base/brand.ts'
import { useOpen } from '../shell/app-model.ts'
import { searchWords as words } from '../words/search.ts'
import { cutSnippet } from './cut-snippet.ts'
import type { HitGroup, ShownHit } from './group-hits.ts'
import { hitToHref } from './hit-to-href.ts'

const SHOWN = 8

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
  return (
    <section class="results__case" aria-labelledby={title}>
      <h2 class="results__title" id={title}>
        {stream ? reference : words.standards}
        {!stream && <span class="muted"> {words.opensIn}</span>}
      </h2>
      <ul class="plain-list">
        {hits.slice(0, SHOWN).map((hit) => (
          <HitRow key={`${hit.kind} ${hit.path} ${hit.text}`} hit={hit} stream={at} like={like} />
        ))}
      </ul>
      {hits.length > SHOWN && <p class="muted">{words.more(hits.length - SHOWN)}</p>}
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
