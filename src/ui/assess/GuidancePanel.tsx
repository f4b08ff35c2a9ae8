/**
 * The guidance of one question, opened in its place: what the edition remarks,
 * what to look for, what counts and what does not, and whose words they are.
 * [GD3 GD4 GD7]
 *
 * Fetches when it is opened; from the service worker's cache that is a moment.
 */
import { useEffect, useState } from 'preact/hooks'
import type { Guidance } from '../../domain/edition/guidance.ts'
import { guidanceShelf } from '../../domain/edition/load-guidance.ts'
import { guidanceWords as words } from '../words/guidance.ts'
import { useCaseScreen } from './case-screen.ts'

export interface GuidancePanelProps {
  /** Of the prompt or the key question, as in paths. */
  readonly id: string
  /** The edition's own remark, where it has one. */
  readonly note?: string | undefined
}

type Read = Awaited<ReturnType<typeof guidanceShelf.load>>

export function GuidancePanel({ id, note }: GuidancePanelProps) {
  const { edition } = useCaseScreen()
  const [read, setRead] = useState<Read>()
  useEffect(() => {
    void guidanceShelf.load(edition).then(setRead)
  }, [edition])
  return (
    <div class="guidance" aria-busy={read === undefined ? 'true' : undefined}>
      {note !== undefined && <p class="guidance__note">{note}</p>}
      {read?.ok && <GuidanceWords guidance={read.value} id={id} />}
      {read && !read.ok && <p>{words.none[read.error.kind]}</p>}
    </div>
  )
}

function GuidanceWords({ guidance, id }: { guidance: Guidance; id: string }) {
  const text = guidance.texts[id]
  if (!text) return <p>{words.none['no-guidance']}</p>
  return (
    <>
      <dl class="guidance__parts">
        {(['look', 'yes', 'no'] as const).map((part) => (
          <div key={part}>
            <dt>{words[part]}</dt>
            <dd>{text[part]}</dd>
          </div>
        ))}
      </dl>
      <p class="guidance__source">
        <strong>{words.by[guidance.by]}</strong> {guidance.source}
      </p>
    </>
  )
}
