/**
 * One find of the name check, where it stands, and the two answers to it.  [UI92]
 */
import type { Hit } from '../../domain/names/hit.ts'
import { Button } from '../parts/Button.tsx'
import { exampleWords as words } from '../words/examples.ts'

export interface HitRowProps {
  readonly text: string
  /** The same words, wherever they stand. */
  readonly hits: readonly Hit[]
  readonly canWrite: boolean
  readonly onChange: () => void
  readonly onKeep: (text: string) => void
}

const AROUND = 36

export function HitRow({ text, hits, canWrite, onChange, onKeep }: HitRowProps) {
  const [hit] = hits
  if (!hit) return null
  const before = text.slice(Math.max(0, hit.start - AROUND), hit.start)
  const after = text.slice(hit.end, hit.end + AROUND)
  return (
    <li class="hit">
      <p class="hit__context" dir="auto">
        {hit.start > AROUND && '…'}
        {before}
        <mark class="hit__found">{hit.text}</mark>
        {after}
        {hit.end + AROUND < text.length && '…'}
      </p>
      <p class="muted">
        {words.hitKind[hit.kind]}: {words.why[hit.why]}
        {words.times(hits.length)}
      </p>
      {canWrite && (
        <div class="row">
          <Button kind="secondary" onClick={onChange}>
            <span>
              {words.change(hit.mask)}
              <span class="hidden-words">{words.keepAbout(hit.text)}</span>
            </span>
          </Button>
          <Button kind="quiet" onClick={() => onKeep(hit.text)}>
            <span>
              {words.keep}
              <span class="hidden-words">{words.keepAbout(hit.text)}</span>
            </span>
          </Button>
        </div>
      )}
    </li>
  )
}
