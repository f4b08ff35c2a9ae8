/**
 * Numbers that stand for cases: each opens the list of its cases.  [UI41]
 */
import { useId } from 'preact/hooks'
import type { StreamId } from '../../base/brand.ts'
import { useOpenedList } from './board-place.ts'
import { CaseLinks } from './CaseLinks.tsx'

export interface CaseGroup {
  readonly id: string
  /** With the number in it. */
  readonly text: string
  readonly streams: readonly StreamId[]
}

export interface CaseCountsProps {
  readonly groups: readonly CaseGroup[]
  /** What the cases have to do with, for a screen reader. */
  readonly about: string
  /** Where the cases are to be opened. */
  readonly keyQuestion?: string
}

export function CaseCounts({ groups, about, keyQuestion }: CaseCountsProps) {
  const listId = useId()
  const [opened, setOpened] = useOpenedList(about)
  const group = groups.find(({ id, streams }) => id === opened && streams.length > 0)
  return (
    <div class="case-counts">
      <ul class="case-counts__list">
        {groups.map(({ id, text, streams }) => (
          <li key={id}>
            {streams.length === 0 ? (
              <span class="case-counts__none">{text}</span>
            ) : (
              <button
                type="button"
                class="case-counts__open"
                aria-expanded={group?.id === id}
                aria-controls={group?.id === id ? listId : undefined}
                aria-label={`${text}: ${about}`}
                onClick={() => setOpened(group?.id === id ? undefined : id)}
              >
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
      {group && (
        <CaseLinks
          id={listId}
          what={group.text}
          streams={group.streams}
          keyQuestion={keyQuestion}
        />
      )}
    </div>
  )
}
